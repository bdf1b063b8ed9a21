package dev.muster.commands;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.QuestionEffect.PostGaps;
import dev.muster.domain.effect.Wakeup.GapsDue;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.WeeklyList;
import dev.muster.timeline.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has the list of what people asked and did not get posted once a week. The timer for the next time is set ahead, under a name that
 * is the same for every replica, and so once; it outlives restarts, and goes off late rather than never.
 */
public final class WeeklyGaps {
    private final Setting setting;
    private volatile Optional<GapsDue> planned = Optional.empty();

    /** Weekly lists that work with these. */
    public WeeklyGaps(Setting setting) {
        this.setting = setting;
    }

    /** Sees to it that there is a timer for the next one, if the configuration wants one; to be called now and then. */
    public void plan() {
        Optional<WeeklyList> weekly = weekly(setting.practice().current());
        Optional<GapsDue> next = weekly.map(
                list -> new GapsDue(list.room(), list.nextAfter(setting.clock().now())));
        if (next.equals(planned)) return;
        next.ifPresent(this::plan);
        planned = next;
    }

    private void plan(GapsDue next) {
        Alarm alarm = new Alarm(PostGaps.SUBJECT, next.due(), next);
        setting.timeline()
                .record("gaps:" + next.due() + ":" + next.room(), incidents -> only(List.of(), List.of(alarm)))
                .join();
    }

    /** When the timer goes off, the list is posted unless the configuration has been changed meanwhile. */
    static Verdict due(GapsDue due, Practice practice) {
        boolean wanted = weekly(practice)
                .filter(list -> list.room().equals(due.room()) && list.isAt(due.due()))
                .isPresent();
        return only(wanted ? List.of(new PostGaps(due.room(), due.due())) : List.of(), List.of());
    }

    private static Optional<WeeklyList> weekly(Practice practice) {
        return practice.rules().questions().weekly();
    }

    private static Verdict only(List<Effect> effects, List<Alarm> alarms) {
        return new Verdict(List.of(), effects, alarms, Map.of(), "");
    }
}
