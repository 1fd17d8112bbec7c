/** Words for a time that no calendar knows. */
export const VAGUE_TIMES: readonly RegExp[] = [
  /\b(?:the other (?:day|night|week)|a while (?:ago|back)|some time ago|(?:quite )?(?:a )?long (?:time )?ago|lately|these days|for (?:ages|a while|some time)|(?:after|since|over|during|before) (?:the|our) (?:holidays?|break|vacation|meeting|call|demo|outage|incident|maintenance|deploy(?:ment)?|release|upgrade|update|migration|change|reboot|restart|failover))\b/g,
];
