/**
 * Numbers and names that are neither ends nor ports nor times: account ids, tickets, telephone numbers, versions,
 * error numbers, source ports, mail addresses, numbered lists. Language-free; a language brings its own words for more.
 */
export const NOISE: readonly RegExp[] = [
  /(?<![\d.])\d{12}(?![\d.])/g,
  // Tickets; where only an end can stand, `sv0012` is a machine.
  /(?<![\w.-])(?<!(?:reach(?:ed|es|ing)?|ping|(?:ssh|connect(?:ing|ed|s)?) (?:in)?to|between|→) )(?!(?:tcp|udp|port|ports)[-\d])(?!i-|eni-|ip-)[a-z]{2,10}-?\d{4,12}(?![\w.-])(?!\s?(?:から|へ|に[^。\n]{0,12}(?:接続|つな|通[じっりる]|届|アクセス|ssh|ping)))/g,
  /(?<!\w)#\d{3,12}(?!\w)/g,
  /(?<![\w.:+-])(?:\+\d{1,3}[- ])?\d{2,4}-\d{2,4}-\d{3,4}(?![\w.:-])/g,
  /(?<![\w.-])[a-z][\w-]{0,30}\/(?!(?:10|172|192)\.)\d{1,5}(?:\.\d{1,5}){1,4}/g,
  /(?<![\w.-])(?:version|ver\.?|v|build|release|windows|openssl|openssh|python|java|nginx|kernel)\s?\d{1,5}(?:\.\d{1,6}){1,4}(?![\w.]\w)/g,
  /(?<![\w.:/])\d{1,5}\.\d{1,5}\.\d{1,5}(?![\w:/]|\.[\w*]|[-→])/g,
  /(?<![\w-])(?:error|err|errno|exit|code|status|exit code|error code)[ :#=]{1,3}\(?-?(?:0x[0-9a-f]{1,8}|\d{1,10})\)?(?![\w.:/])/g,
  /(?<!\w)(?:ora|tns|kb)-\d{4,7}(?!\w)|(?<![\w.])0x[0-9a-f]{4,16}(?![\w.])|\(100\d\d\)/g,
  /(?<!\w)http (?:40\d|50\d)(?!\w)/g,
  /(?<!\w)(?:s|(?:source|src|local|client|ephemeral)[ _-]?)ports?\s{0,3}(?:is|was|of|number)?[ :=]{0,3}\d{1,5}(?!\d)|(?<!\w)from port \d{1,5}(?!\d)/g,
  /(?<![\w.+@-])[\w.+-]+@[a-z0-9-]+\.[a-z0-9.-]*[a-z]/g,
  /(?<=^|\n)[ \t]{0,8}\d{1,2}[.)](?=[ \t])/g,
  /(?<!\w)timeout(?: of)?[ =:]{1,3}\d{1,9}(?: ?(?:ms|s|sec|secs|seconds?))?(?!\w)|(?<![\w.])\d{1,9} ?(?:ms|msec|milliseconds?)(?!\w)/g,
  /(?<![\w.:])\d{1,12}(?:\.\d{1,3})? ?(?:%|bytes?|kb|mb|gb|packets?|pkts|records?|rows?|hosts?|users?|people|servers?|machines?|times|attempts?|retries|tries)(?!\w)/g,
  /(?<!\w)(?:attempt|try|retry|step|case|ticket|incident|request|ext\.?|extension|tel\.?|phone)[ :#=]{1,3}\d{1,12}(?!\w|[.:/]\d)/g,
  /(?<![\w/])24\/7(?![\w/])/g,
];
