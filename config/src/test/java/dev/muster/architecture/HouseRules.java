package dev.muster.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** The conditions of the house that ArchUnit has no words for. */
final class HouseRules {

    private static final Set<String> SURPRISES = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.lang.Thread.sleep",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.ZoneId.systemDefault",
            "java.time.InstantSource.system",
            "java.util.Collections.shuffle",
            "java.util.Random.<init>",
            "java.util.SplittableRandom.<init>",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.security.SecureRandom.<init>");

    private HouseRules() {}

    /** Calls and method references alike: a second run of the same facts must give the same answer. */
    static ArchCondition<JavaClass> reachForNoClockDiceOrSleep() {
        return new ArchCondition<>("be handed clock, ids and dice instead of reaching for them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var access : type.getCodeUnitAccessesFromSelf()) {
                    if (isSurprise(access.getTarget())) {
                        events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isSurprise(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        var readsTheWallClock = owner.getPackageName().startsWith("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.isEquivalentTo(java.time.Clock.class));
        return readsTheWallClock || SURPRISES.contains(owner.getFullName() + "." + target.getName());
    }

    /** Counts what an implementer or caller sees: every method but private ones and the compiler's own. */
    static ArchCondition<JavaClass> haveAtMostMethods(int most) {
        return new ArchCondition<>("have at most " + most + " methods") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var methods = type.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .count();
                if (methods > most) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getFullName() + " has " + methods + " methods; split it by who calls them"));
                }
            }
        };
    }
}
