import { askedTheOtherWayRound } from "./01-asked-the-other-way-round.ts";
import { completed } from "./01-completed.ts";
import { otherProtocolOnTheSamePort } from "./01-other-protocol-on-the-same-port.ts";
import { replyWithoutRequest } from "./01-reply-without-request.ts";
import { twoWayWithoutFlags } from "./01-two-way-without-flags.ts";
import { noReply } from "./02-no-reply.ts";
import { replyMayBeLost } from "./02-reply-may-be-lost.ts";
import { replyMayStillCome } from "./02-reply-may-still-come.ts";
import { noOpeningPacket } from "./03-14-no-opening-packet.ts";
import { rejectedDespiteLostRecords } from "./03-17-rejected-despite-lost-records.ts";
import { onlyTheReplyRejected } from "./03-only-the-reply-rejected.ts";
import { pingRejected } from "./03-ping-rejected.ts";
import { rejectedAtDestination } from "./03-rejected-at-destination.ts";
import { replyAskedByItsPort } from "./03-reply-asked-by-its-port.ts";
import { replyRejectedGoingOut } from "./04-reply-rejected-going-out.ts";
import { replyRejectedComingIn } from "./05-reply-rejected-coming-in.ts";
import { rejectedGoingOut } from "./06-rejected-going-out.ts";
import { replyRejectedInOneSubnet } from "./07-04-reply-rejected-in-one-subnet.ts";
import { rejectedInOneSubnet } from "./07-rejected-in-one-subnet.ts";
import { leftAndRefusedAtTheFarEnd } from "./08-left-and-refused-at-the-far-end.ts";
import { answeredOnTheWay } from "./09-11-answered-on-the-way.ts";
import { oneOfManyRefused } from "./09-11-one-of-many-refused.ts";
import { refusalNotSeenBeyond } from "./09-11-refusal-not-seen-beyond.ts";
import { someRepliesRefused } from "./09-11-some-replies-refused.ts";
import { givenAnotherAddress } from "./09-25-given-another-address.ts";
import { someWereAnswered } from "./09-25-some-were-answered.ts";
import { arrivalMayStillCome } from "./09-arrival-may-still-come.ts";
import { arrivedJustAfterTheWindow } from "./09-arrived-just-after-the-window.ts";
import { notSeenBeyond } from "./09-not-seen-beyond.ts";
import { replyNotSeenBeyond } from "./09-reply-not-seen-beyond.ts";
import { wrongEntryInTheConfiguration } from "./09-wrong-entry-in-the-configuration.ts";
import { namedDenialBeforeMixed } from "./10-15-named-denial-before-mixed.ts";
import { blockPublicAccess } from "./10-block-public-access.ts";
import { encryptionControls } from "./10-encryption-controls.ts";
import { refusedByHost } from "./11-refused-by-host.ts";
import { resetSeenByTheSource } from "./11-reset-seen-by-the-source.ts";
import { resetByTheServer } from "./12-reset-by-the-server.ts";
import { resetFromBothSides } from "./12-reset-from-both-sides.ts";
import { underWay } from "./13-under-way.ts";
import { lateReplyIsNotLost } from "./14-09-late-reply-is-not-lost.ts";
import { latePacketsBeforeMixed } from "./14-15-late-packets-before-mixed.ts";
import { mixedBeforeReplyRejected } from "./15-04-mixed-before-reply-rejected.ts";
import { newAttemptIsNotLate } from "./15-14-new-attempt-is-not-late.ts";
import { changedBackAndForth } from "./15-changed-back-and-forth.ts";
import { changedInBetween } from "./15-changed-in-between.ts";
import { neverSeen } from "./16-never-seen.ts";
import { nodataThroughout } from "./16-nodata-throughout.ts";
import { lostAtTheOtherEnd } from "./17-16-lost-at-the-other-end.ts";
import { oneOfSeveralLost } from "./17-16-one-of-several-lost.ts";
import { oneOfSeveralUnknown } from "./17-one-of-several-unknown.ts";
import { recordsSkipped } from "./17-records-skipped.ts";
import { beforeTheFirstLog } from "./18-before-the-first-log.ts";
import { deliveredInPart } from "./18-delivered-in-part.ts";
import { nobodyCouldKnow } from "./18-nobody-could-know.ts";
import { nobodyWatched } from "./18-nobody-watched.ts";
import { nothingDeliveredYet } from "./18-nothing-delivered-yet.ts";
import { onlyAcceptsByTheRecords } from "./18-only-accepts-by-the-records.ts";
import { onlyAcceptsConfigured } from "./18-only-accepts-configured.ts";
import { onlyRejectsConfigured } from "./18-only-rejects-configured.ts";
import { watchedInPart } from "./18-watched-in-part.ts";
import { dhcp } from "./19-dhcp.ts";
import { instanceMetadata } from "./19-instance-metadata.ts";
import { loopbackSource } from "./19-loopback-source.ts";
import { ownMachine } from "./19-own-machine.ts";
import { resolverOfTheNetwork } from "./19-resolver-of-the-network.ts";
import { resolverPerhaps } from "./19-resolver-perhaps.ts";
import { routerAddress } from "./19-router-address.ts";
import { seenAllTheSame } from "./19-seen-all-the-same.ts";
import { timeSync } from "./19-time-sync.ts";
import { pingWhoeverBegan } from "./20-ping-whoever-began.ts";
import { pingWithoutReply } from "./20-ping-without-reply.ts";
import { udpWithoutReply } from "./20-udp-without-reply.ts";
import { lostAtTheGateway } from "./22-lost-at-the-gateway.ts";
import { lostInPart } from "./22-lost-in-part.ts";
import { askedByTheAddressOfTheNode } from "./25-asked-by-the-address-of-the-node.ts";
import { natGateway } from "./25-nat-gateway.ts";
import { regionalNatGateway } from "./25-regional-nat-gateway.ts";
import { lattice } from "./26-lattice.ts";
import { authPolicy } from "./27-auth-policy.ts";
import { serviceFailed } from "./27-service-failed.ts";
import { firewallBlock } from "./29-firewall-block.ts";
import { firewallFlow } from "./30-firewall-flow.ts";
import { routeSuspected } from "./31-route-suspected.ts";
import { listLongerThanShown } from "./list-longer-than-shown.ts";
import { listOfANetwork } from "./list-of-a-network.ts";
import { listOfAPortRange } from "./list-of-a-port-range.ts";
import { listOfAnyPort } from "./list-of-any-port.ts";
import { listOfDestinations } from "./list-of-destinations.ts";
import { listOfNothing } from "./list-of-nothing.ts";
import { listOfOneAction } from "./list-of-one-action.ts";
import { listOfOneEnd } from "./list-of-one-end.ts";
import { listOfPorts } from "./list-of-ports.ts";
import { listOfRejects } from "./list-of-rejects.ts";
import { listOfRejectsOfTheOtherWay } from "./list-of-rejects-of-the-other-way.ts";
import { listOfTalkers } from "./list-of-talkers.ts";
import { listOfTheOtherWay } from "./list-of-the-other-way.ts";
import { listWithAWrongEntry } from "./list-with-a-wrong-entry.ts";
import { listWithLostRecords } from "./list-with-lost-records.ts";
import { listWithNames } from "./list-with-names.ts";
import { logInMilliseconds } from "./log-in-milliseconds.ts";
import { logOfUnknownAccount } from "./log-of-unknown-account.ts";
import { logOfVpcAndSubnet } from "./log-of-vpc-and-subnet.ts";
import { logWithEfaRows } from "./log-with-efa-rows.ts";
import { logWithIpv6 } from "./log-with-ipv6.ts";
import { logWithoutAction } from "./log-without-action.ts";
import { logWithoutInterface } from "./log-without-interface.ts";
import { pastedNoTraffic } from "./pasted-no-traffic.ts";
import { pastedRecordsLost } from "./pasted-records-lost.ts";
import { pastedReject } from "./pasted-reject.ts";
import { pastedReplyAlone } from "./pasted-reply-alone.ts";
import { pastedRequestAlone } from "./pasted-request-alone.ts";
import { pastedRequestAndReply } from "./pasted-request-and-reply.ts";
import { severalQuestions } from "./several-questions.ts";
import { severalQuestionsOfTheLastHours } from "./several-questions-of-the-last-hours.ts";
import type { Story } from "./story.ts";
import { symptomRefusedButRejected } from "./symptom-refused-but-rejected.ts";
import { symptomRefusedBySomethingNearer } from "./symptom-refused-by-something-nearer.ts";
import { symptomRefusedByTheHost } from "./symptom-refused-by-the-host.ts";
import { symptomTimedOutAndRejected } from "./symptom-timed-out-and-rejected.ts";
import { symptomTlsAboveTheNetwork } from "./symptom-tls-above-the-network.ts";

/** Every story under the name of its file, which begins with the number of the inference rule it is about. */
export const STORIES: Readonly<Record<string, Story>> = {
  "01-asked-the-other-way-round": askedTheOtherWayRound,
  "01-completed": completed,
  "01-other-protocol-on-the-same-port": otherProtocolOnTheSamePort,
  "01-reply-without-request": replyWithoutRequest,
  "01-two-way-without-flags": twoWayWithoutFlags,
  "02-no-reply": noReply,
  "02-reply-may-be-lost": replyMayBeLost,
  "02-reply-may-still-come": replyMayStillCome,
  "03-14-no-opening-packet": noOpeningPacket,
  "03-17-rejected-despite-lost-records": rejectedDespiteLostRecords,
  "03-only-the-reply-rejected": onlyTheReplyRejected,
  "03-ping-rejected": pingRejected,
  "03-rejected-at-destination": rejectedAtDestination,
  "03-reply-asked-by-its-port": replyAskedByItsPort,
  "04-reply-rejected-going-out": replyRejectedGoingOut,
  "05-reply-rejected-coming-in": replyRejectedComingIn,
  "06-rejected-going-out": rejectedGoingOut,
  "07-04-reply-rejected-in-one-subnet": replyRejectedInOneSubnet,
  "07-rejected-in-one-subnet": rejectedInOneSubnet,
  "08-left-and-refused-at-the-far-end": leftAndRefusedAtTheFarEnd,
  "09-11-answered-on-the-way": answeredOnTheWay,
  "09-11-one-of-many-refused": oneOfManyRefused,
  "09-11-refusal-not-seen-beyond": refusalNotSeenBeyond,
  "09-11-some-replies-refused": someRepliesRefused,
  "09-25-given-another-address": givenAnotherAddress,
  "09-25-some-were-answered": someWereAnswered,
  "09-arrival-may-still-come": arrivalMayStillCome,
  "09-arrived-just-after-the-window": arrivedJustAfterTheWindow,
  "09-not-seen-beyond": notSeenBeyond,
  "09-reply-not-seen-beyond": replyNotSeenBeyond,
  "09-wrong-entry-in-the-configuration": wrongEntryInTheConfiguration,
  "10-15-named-denial-before-mixed": namedDenialBeforeMixed,
  "10-block-public-access": blockPublicAccess,
  "10-encryption-controls": encryptionControls,
  "11-refused-by-host": refusedByHost,
  "11-reset-seen-by-the-source": resetSeenByTheSource,
  "12-reset-by-the-server": resetByTheServer,
  "12-reset-from-both-sides": resetFromBothSides,
  "13-under-way": underWay,
  "14-09-late-reply-is-not-lost": lateReplyIsNotLost,
  "14-15-late-packets-before-mixed": latePacketsBeforeMixed,
  "15-04-mixed-before-reply-rejected": mixedBeforeReplyRejected,
  "15-14-new-attempt-is-not-late": newAttemptIsNotLate,
  "15-changed-back-and-forth": changedBackAndForth,
  "15-changed-in-between": changedInBetween,
  "16-never-seen": neverSeen,
  "16-nodata-throughout": nodataThroughout,
  "17-16-lost-at-the-other-end": lostAtTheOtherEnd,
  "17-16-one-of-several-lost": oneOfSeveralLost,
  "17-one-of-several-unknown": oneOfSeveralUnknown,
  "17-records-skipped": recordsSkipped,
  "18-before-the-first-log": beforeTheFirstLog,
  "18-delivered-in-part": deliveredInPart,
  "18-nobody-could-know": nobodyCouldKnow,
  "18-nobody-watched": nobodyWatched,
  "18-nothing-delivered-yet": nothingDeliveredYet,
  "18-only-accepts-by-the-records": onlyAcceptsByTheRecords,
  "18-only-accepts-configured": onlyAcceptsConfigured,
  "18-only-rejects-configured": onlyRejectsConfigured,
  "18-watched-in-part": watchedInPart,
  "19-dhcp": dhcp,
  "19-instance-metadata": instanceMetadata,
  "19-loopback-source": loopbackSource,
  "19-own-machine": ownMachine,
  "19-resolver-of-the-network": resolverOfTheNetwork,
  "19-resolver-perhaps": resolverPerhaps,
  "19-router-address": routerAddress,
  "19-seen-all-the-same": seenAllTheSame,
  "19-time-sync": timeSync,
  "20-ping-whoever-began": pingWhoeverBegan,
  "20-ping-without-reply": pingWithoutReply,
  "20-udp-without-reply": udpWithoutReply,
  "22-lost-at-the-gateway": lostAtTheGateway,
  "22-lost-in-part": lostInPart,
  "25-asked-by-the-address-of-the-node": askedByTheAddressOfTheNode,
  "25-nat-gateway": natGateway,
  "25-regional-nat-gateway": regionalNatGateway,
  "26-lattice": lattice,
  "27-auth-policy": authPolicy,
  "27-service-failed": serviceFailed,
  "29-firewall-block": firewallBlock,
  "30-firewall-flow": firewallFlow,
  "31-route-suspected": routeSuspected,
  "list-longer-than-shown": listLongerThanShown,
  "list-of-a-network": listOfANetwork,
  "list-of-a-port-range": listOfAPortRange,
  "list-of-any-port": listOfAnyPort,
  "list-of-destinations": listOfDestinations,
  "list-of-nothing": listOfNothing,
  "list-of-one-action": listOfOneAction,
  "list-of-one-end": listOfOneEnd,
  "list-of-ports": listOfPorts,
  "list-of-rejects-of-the-other-way": listOfRejectsOfTheOtherWay,
  "list-of-rejects": listOfRejects,
  "list-of-talkers": listOfTalkers,
  "list-of-the-other-way": listOfTheOtherWay,
  "list-with-a-wrong-entry": listWithAWrongEntry,
  "list-with-lost-records": listWithLostRecords,
  "list-with-names": listWithNames,
  "log-in-milliseconds": logInMilliseconds,
  "log-of-unknown-account": logOfUnknownAccount,
  "log-of-vpc-and-subnet": logOfVpcAndSubnet,
  "log-with-efa-rows": logWithEfaRows,
  "log-with-ipv6": logWithIpv6,
  "log-without-action": logWithoutAction,
  "log-without-interface": logWithoutInterface,
  "pasted-no-traffic": pastedNoTraffic,
  "pasted-records-lost": pastedRecordsLost,
  "pasted-reject": pastedReject,
  "pasted-reply-alone": pastedReplyAlone,
  "pasted-request-alone": pastedRequestAlone,
  "pasted-request-and-reply": pastedRequestAndReply,
  "several-questions-of-the-last-hours": severalQuestionsOfTheLastHours,
  "several-questions": severalQuestions,
  "symptom-refused-but-rejected": symptomRefusedButRejected,
  "symptom-refused-by-something-nearer": symptomRefusedBySomethingNearer,
  "symptom-refused-by-the-host": symptomRefusedByTheHost,
  "symptom-timed-out-and-rejected": symptomTimedOutAndRejected,
  "symptom-tls-above-the-network": symptomTlsAboveTheNetwork,
};
