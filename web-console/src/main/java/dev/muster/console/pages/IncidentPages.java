package dev.muster.console.pages;

import dev.muster.console.api.Documents;
import dev.muster.console.api.IncidentReader;
import dev.muster.console.api.IncidentRecords;
import dev.muster.console.chat.LocalChat;
import dev.muster.console.chat.MessageMenu;
import dev.muster.console.http.Callers;
import dev.muster.console.http.Forms;
import dev.muster.console.http.Refusal;
import dev.muster.console.http.Routes;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RecordEvent.HeadSigned;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.Clock;
import dev.muster.ports.IncidentCards;
import dev.muster.ports.PracticeSource;
import dev.muster.review.Durations;
import dev.muster.review.IncidentRecord;
import dev.muster.review.TimeWords;
import dev.muster.review.TimelineRow;
import dev.muster.review.WorkAndWaiting;
import dev.muster.review.gantt.GanttChart;
import dev.muster.timeline.TimelineEntry;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;

/** Serves {@code /incidents/INC-1}, and puts a message of its record on the timeline. */
public final class IncidentPages {
    private static final int MOST = 500;

    private final Shells shells;
    private final Templates templates;
    private final IncidentReader incidents;
    private final IncidentRecords records;
    private final Documents documents;
    private final LocalChat chat;
    private final Callers callers;
    private final Results results;
    private final PracticeSource practice;
    private final Clock clock;

    /** Over what each viewer may see. */
    public IncidentPages(
            Shells shells,
            Templates templates,
            IncidentReader incidents,
            IncidentRecords records,
            Documents documents,
            LocalChat chat,
            Callers callers,
            Results results,
            PracticeSource practice,
            Clock clock) {
        this.shells = shells;
        this.templates = templates;
        this.incidents = incidents;
        this.records = records;
        this.documents = documents;
        this.chat = chat;
        this.callers = callers;
        this.results = results;
        this.practice = practice;
        this.clock = clock;
    }

    /** Adds its addresses. */
    public void register(Routes routes) {
        routes.get("/incidents/{id}", this::show).post("/incidents/{id}/promote", this::promote);
    }

    private void show(ServerRequest request, ServerResponse response) {
        Incident incident = incidents.one(request);
        Shell shell = shells.of(request, incident.id() + " " + incident.summary(), "incidents");
        templates.send(response, "incident.jte", page(shell, TimelineFilter.of(request), incident));
    }

    private IncidentPage page(Shell shell, TimelineFilter filter, Incident incident) {
        Practice current = practice.current();
        IncidentRecord record = records.read(incident.id());
        TimeWords times =
                new TimeWords(shell.viewer().map(viewer -> viewer.zone()).orElse(TimeWords.UTC.zone()));
        List<TimelineRow> rows = filter.rows(record, current.rules().lateAfter());
        List<TimelineRow> newest = rows.subList(Math.max(0, rows.size() - MOST), rows.size());
        return new IncidentPage(
                shell,
                incident,
                current,
                IncidentCards.incident(incident, current),
                times,
                Durations.of(record),
                WorkAndWaiting.of(record),
                filter,
                actors(record),
                EntryView.all(incident.id(), newest, current, times),
                rows.size(),
                GanttChart.of(record, times).svg(),
                records.verify(incident.id()),
                record.last().seal().hash(),
                record.all(HeadSigned.class).reversed().stream()
                        .findFirst()
                        .map(noted -> noted.event().entry()),
                chatAddress(shell, incident),
                documents.formats(),
                clock.now());
    }

    private static List<PersonId> actors(IncidentRecord record) {
        return record.entries().stream()
                .map(TimelineEntry::actor)
                .distinct()
                .sorted()
                .toList();
    }

    /** Where it is followed, if that is a place of the local chat which the viewer may see. */
    private Optional<String> chatAddress(Shell shell, Incident incident) {
        return incident.place()
                .filter(place -> shell.viewer()
                        .flatMap(viewer -> chat.view().room(viewer.id(), place.room()))
                        .isPresent())
                .map(IncidentPages::address);
    }

    private static String address(Place place) {
        return "/?room=" + Urls.part(place.room())
                + place.thread().map(thread -> "&thread=" + thread).orElse("");
    }

    private void promote(ServerRequest request, ServerResponse response) {
        Forms sent = Forms.read(request);
        PersonId person = callers.speaker(request, sent.value("person"));
        Incident incident = incidents.one(request, person);
        MessageRecorded message = records.read(incident.id()).entries().stream()
                .filter(entry -> entry.id().equals(sent.required("entry")))
                .map(TimelineEntry::event)
                .filter(MessageRecorded.class::isInstance)
                .map(MessageRecorded.class::cast)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no such message on this record."));
        MessageMenu.Hand hand = new MessageMenu.Hand(person, clock.now(), "console");
        results.send(
                request,
                response,
                sent,
                chat.menu().promoteRecorded(hand, message.message()).join());
    }
}
