package dev.muster.review;

import dev.muster.domain.incident.SwarmEvent;
import dev.muster.domain.incident.SwarmEvent.CallDeclined;
import dev.muster.domain.incident.SwarmEvent.CallUnanswered;
import dev.muster.domain.incident.SwarmEvent.HelpOffered;
import dev.muster.domain.incident.SwarmEvent.MoneyDrawn;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.SwarmEvent.ResponderLeft;
import dev.muster.domain.incident.SwarmEvent.ResponderReleased;
import dev.muster.domain.incident.SwarmEvent.RosterExhausted;
import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who was in the swarm when, and what came of each call.
 *
 * @param present by person, in the order in which they first came; whoever is still there is counted to the end asked for
 * @param calls in the order of calling
 */
public record Attendance(Map<PersonId, List<Interval>> present, List<Call> calls) {

    /** Computed from the record alone, up to {@code end}. */
    public static Attendance of(IncidentRecord record, Instant end) {
        Walk walk = new Walk();
        for (var noted : record.all(SwarmEvent.class)) {
            walk.take(noted.event(), noted.entry().occurredAt());
        }
        return walk.finish(end);
    }

    /** Calls that ended like that. */
    public List<Call> calls(Call.Answer answer) {
        return calls.stream().filter(call -> call.answer() == answer).toList();
    }

    private static final class Walk {
        private final Map<PersonId, List<Interval>> present = new LinkedHashMap<>();
        private final Map<PersonId, Instant> since = new LinkedHashMap<>();
        private final List<Call> calls = new ArrayList<>();

        void take(SwarmEvent event, Instant at) {
            switch (event) {
                case ResponderCalled called ->
                    calls.add(new Call(
                            called.person(),
                            called.role(),
                            called.team(),
                            at,
                            called.answerBy(),
                            java.util.Optional.empty(),
                            Call.Answer.OPEN));
                case ResponderJoined joined -> {
                    answer(joined.person(), at, Call.Answer.JOINED);
                    present.computeIfAbsent(joined.person(), unused -> new ArrayList<>());
                    since.putIfAbsent(joined.person(), at);
                }
                case CallDeclined declined -> answer(declined.person(), at, Call.Answer.DECLINED);
                case CallUnanswered silent -> answer(silent.person(), at, Call.Answer.NONE);
                case ResponderReleased released -> {
                    answer(released.person(), at, Call.Answer.RELEASED);
                    leave(released.person(), at);
                }
                case ResponderLeft left -> leave(left.person(), at);
                case HelpOffered ignored -> {}
                case RosterExhausted ignored -> {}
                case MoneyDrawn ignored -> {}
            }
        }

        private void answer(PersonId person, Instant at, Call.Answer how) {
            calls.replaceAll(call ->
                    call.person().equals(person) && call.answer() == Call.Answer.OPEN ? call.ended(at, how) : call);
        }

        private void leave(PersonId person, Instant at) {
            Instant from = since.remove(person);
            List<Interval> stays = present.get(person);
            if (from != null && stays != null) stays.add(new Interval(from, at));
        }

        Attendance finish(Instant end) {
            for (PersonId person : List.copyOf(since.keySet())) leave(person, end);
            return new Attendance(present, List.copyOf(calls));
        }
    }
}
