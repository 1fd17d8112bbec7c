/** What Slack sends, in its shape and order of fields, with names of our own. */
const APP = { token: "deprecated", api_app_id: "A0FLOW" };
const PEOPLE = {
  team: { id: "T0FLOW", domain: "example" },
  user: { id: "U0AKI", username: "aki", name: "aki", team_id: "T0FLOW" },
};

type Fields = Readonly<Record<string, unknown>>;

/** A slash command; all fields are texts. */
export function command(fields: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    ...APP,
    team_id: "T0FLOW",
    team_domain: "example",
    channel_id: "C0NET",
    channel_name: "team-net",
    user_id: "U0AKI",
    user_name: "aki",
    command: "/flow",
    text: "10.0.1.5 to 10.0.2.9 port 443",
    is_enterprise_install: "false",
    response_url: "https://hooks.slack.com/commands/T0FLOW/1/abc",
    trigger_id: "111.222.abc",
    ...fields,
  };
}

function envelope(event: Fields, fields: Fields = {}): Fields {
  return {
    ...APP,
    team_id: "T0FLOW",
    event,
    type: "event_callback",
    event_id: "Ev0001",
    event_time: 1_768_571_990,
    authorizations: [{ enterprise_id: null, team_id: "T0FLOW", user_id: "U0BOT", is_bot: true }],
    is_ext_shared_channel: false,
    ...fields,
  };
}

/** Somebody mentions the bot in a channel. */
export function mention(event: Fields = {}, fields: Fields = {}): Fields {
  return envelope(
    {
      user: "U0AKI",
      type: "app_mention",
      ts: "1768571990.000100",
      text: "<@U0BOT> did 10.0.1.5 reach 10.0.2.9?",
      team: "T0FLOW",
      channel: "C0NET",
      event_ts: "1768571990.000100",
      ...event,
    },
    fields,
  );
}

/** Somebody writes to the bot directly. */
export function directMessage(event: Fields = {}, fields: Fields = {}): Fields {
  return envelope(
    {
      type: "message",
      user: "U0AKI",
      ts: "1768571991.000200",
      text: "did 10.0.1.5 reach 10.0.2.9?",
      team: "T0FLOW",
      channel: "D0AKI",
      channel_type: "im",
      event_ts: "1768571991.000200",
      ...event,
    },
    fields,
  );
}

/** Somebody opens the page of the bot. */
export function homeOpened(event: Fields = {}): Fields {
  return envelope({
    type: "app_home_opened",
    user: "U0AKI",
    channel: "D0AKI",
    tab: "home",
    event_ts: "1768571992.000300",
    ...event,
  });
}

/** "Check this connection" on a message of somebody else. */
export function messageShortcut(message: Fields = {}, fields: Fields = {}): Fields {
  return {
    type: "message_action",
    token: "deprecated",
    action_ts: "1768571995.123456",
    ...PEOPLE,
    channel: { id: "C0NET", name: "team-net" },
    is_enterprise_install: false,
    enterprise: null,
    callback_id: "check_connection",
    trigger_id: "333.444.def",
    response_url: "https://hooks.slack.com/app/T0FLOW/2/def",
    message_ts: "1768571000.000900",
    message: {
      type: "message",
      user: "U0BEA",
      ts: "1768571000.000900",
      text: "ssh: connect to host 10.0.2.9",
      ...message,
    },
    ...fields,
  };
}

/** A button in an answer that stands in a thread. */
export function press(action: Fields = {}, fields: Fields = {}): Fields {
  return {
    type: "block_actions",
    ...PEOPLE,
    ...APP,
    container: {
      type: "message",
      message_ts: "1768571993.000500",
      channel_id: "C0NET",
      is_ephemeral: false,
      thread_ts: "1768571990.000100",
    },
    trigger_id: "555.666.ghi",
    channel: { id: "C0NET", name: "team-net" },
    message: { type: "message", ts: "1768571993.000500", thread_ts: "1768571990.000100", text: "…" },
    response_url: "https://hooks.slack.com/actions/T0FLOW/3/ghi",
    actions: [
      {
        type: "button",
        action_id: "records:0",
        block_id: "b1",
        value: "fw-1.0",
        action_ts: "1768571996.000700",
        text: { type: "plain_text", text: "Show records" },
        ...action,
      },
    ],
    ...fields,
  };
}

/** The inputs of an open form. */
export function inputs(values: Readonly<Record<string, string | null>>): Fields {
  const entries = Object.entries(values).map(([block, value]) => {
    const [id = ""] = block.split(":");
    const input =
      id === "language"
        ? { type: "static_select", selected_option: { text: { type: "plain_text", text: "…" }, value } }
        : { type: "plain_text_input", value };
    return [block, { [id]: input }];
  });
  return { values: Object.fromEntries(entries) };
}

/** The form is sent, or something in it is changed. */
export function formView(metadata: string, state: Fields): Fields {
  return {
    id: "V0001",
    team_id: "T0FLOW",
    type: "modal",
    callback_id: "question",
    hash: "1.one",
    private_metadata: metadata,
    title: { type: "plain_text", text: "Ask" },
    state,
  };
}

/** The form is sent. */
export function submission(view: Fields): Fields {
  return { type: "view_submission", ...PEOPLE, ...APP, trigger_id: "777.888.jkl", view, response_urls: [] };
}
