package dev.muster.config.wiring;

import dev.muster.domain.incident.Incident;
import dev.muster.timeline.Timeline;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Predicate;

/** What the bot tells Prometheus. */
final class Meters {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Meters(Timeline timeline) {
        gauge("muster.incidents.open", "incidents that are not restored", timeline, Incident::isOpen);
        gauge(
                "muster.incidents.major",
                "major incidents that are not restored",
                timeline,
                incident -> incident.isOpen() && incident.isMajor());
        gauge("muster.incidents.unclosed", "incidents that are not closed", timeline, Incident::isActive);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
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
