package dev.muster.commands;

import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.QuestionRules;
import dev.muster.domain.practice.WeeklyList;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The practice of the stories, with a weekly list of gaps. */
public final class WeeklyPractice {
    private WeeklyPractice() {}

    /** With that list. */
    public static Practice with(WeeklyList list) {
        Practice usual = StoryPractice.practice();
        Practice.Rules rules = new Practice.Rules(
                usual.rules().lateAfter(),
                usual.rules().duplicateWindow(),
                usual.rules().changeAnswerWithin(),
                usual.rules().reviewWithin(),
                false,
                new QuestionRules(
                        Duration.ofHours(1), Duration.ofDays(90), Optional.empty(), Set.of(), Optional.of(list)));
        return new Practice(
                usual.people(),
                usual.teams(),
                usual.competences(),
                usual.services(),
                usual.models(),
                usual.defaultModel(),
                usual.priorities(),
                usual.majorWhen(),
                usual.disasterWhen(),
                usual.managers(),
                usual.changeAuthority(),
                usual.continuity(),
                usual.audiences(),
                usual.permissions(),
                rules);
    }
}
