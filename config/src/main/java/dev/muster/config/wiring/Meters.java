package dev.muster.config.wiring;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.selfservice.SelfServiceFigures;
import dev.muster.ports.Clock;
import dev.muster.timeline.Timeline;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** What the bot tells Prometheus. */
final class Meters {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final Timeline timeline;
    private final Clock clock;
    private Instant freshUntil = Instant.EPOCH;
    private SelfServiceFigures figures = SelfServiceFigures.of(List.of());

    Meters(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
        gauge("muster.incidents.open", "incidents that are not restored", timeline, Incident::isOpen);
        gauge(
                "muster.incidents.major",
                "major incidents that are not restored",
                timeline,
                incident -> incident.isOpen() && incident.isMajor());
        gauge("muster.incidents.unclosed", "incidents that are not closed", timeline, Incident::isActive);
        selfService("muster.questions.asked", "questions of the last 30 days", SelfServiceFigures::asked);
        selfService(
                "muster.questions.answered.by.article",
                "those of them that an article answered, says their asker",
                SelfServiceFigures::answeredByArticle);
        selfService(
                "muster.questions.answered.by.person",
                "those of them that a person answered, says their asker",
                SelfServiceFigures::answeredByPerson);
        selfService(
                "muster.reports",
                "times in the last 30 days that something was reported",
                SelfServiceFigures::reported);
        selfService(
                "muster.reports.resolved.first.time",
                "those of them that what the articles had resolved, with nobody else and no incident",
                SelfServiceFigures::firstTime);
        selfService(
                "muster.reports.incidents",
                "those of them that became an incident or were counted to one",
                SelfServiceFigures::incidents);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
    }

    private void selfService(String name, String meaning, ToLongFunction<SelfServiceFigures> counted) {
        Gauge.builder(name, this, meters -> counted.applyAsLong(meters.figures()))
                .description(meaning)
                .register(registry);
    }

    /** Worked out from the record, which takes a moment: once for all that one reader asks for. */
    private synchronized SelfServiceFigures figures() {
        Instant now = clock.now();
        if (now.isAfter(freshUntil)) {
            figures = SelfServiceFigures.of(
                    timeline.committed().selfService().since(now.minus(SelfServiceFigures.PERIOD)));
            freshUntil = now.plus(FRESH);
        }
        return figures;
    }

    private void gauge(String name, String meaning, Timeline timeline, Predicate<Incident> counted) {
        Gauge.builder(
                        name,
                        timeline,
                        record -> record.committed().all().stream()
                                .filter(counted)
                                .count())
                .description(meaning)
                .register(registry);
    }

    String text() {
        return registry.scrape();
    }
}
