package dev.muster.simulation;

import dev.muster.commands.CommandDesk;
import dev.muster.commands.CommandLine;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.commands.RoomDesk;
import dev.muster.commands.RoomMessage;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What an adapter does with what comes in. A message that something happens to is handed in before that. */
record Intake(CommandDesk desk, RoomDesk rooms) {
    private static final String SOURCE = "simulated";

    /** Where some come from for whom a room is opened beside the incident's own. */
    static final String BESIDE = "beside";

    private static final Set<String> WHO_COME_FROM_THERE = Set.of("cleo", "dora");

    CompletableFuture<Outcome> handle(String id, Delivery.Content content) {
        return switch (content) {
            case Delivery.Command command ->
                desk.handle(new CommandLine(
                        new Typed(command.line()),
                        PersonId.of(command.person()),
                        command.place(),
                        command.writtenAt(),
                        WHO_COME_FROM_THERE.contains(command.person()) ? BESIDE : SOURCE,
                        Optional.of(id)));
            case Delivery.Said said -> said(said.message(), said.text());
            case Delivery.Edited edited ->
                said(edited.message(), edited.before()).thenCompose(before -> edited(edited));
            case Delivery.Deleted gone ->
                rooms.deleted(
                        gone.message().ref,
                        PersonId.of(gone.message().author),
                        gone.message().deletedAt.orElseThrow(),
                        SOURCE);
            case Delivery.Pinned pinned ->
                said(pinned.message(), pinned.message().text()).thenCompose(before -> pinned(pinned));
        };
    }

    private CompletableFuture<Outcome> said(Message message, String text) {
        return rooms.said(new RoomMessage(
                message.ref, message.place(), PersonId.of(message.author), text, List.of(), message.at, SOURCE));
    }

    private CompletableFuture<Outcome> edited(Delivery.Edited edited) {
        return rooms.edited(
                edited.message().ref,
                edited.version().text(),
                PersonId.of(edited.message().author),
                edited.version().at(),
                SOURCE);
    }

    private CompletableFuture<Outcome> pinned(Delivery.Pinned pinned) {
        return rooms.promoted(pinned.message().ref, PersonId.of(pinned.by()), Promotion.REACTION, pinned.at(), SOURCE);
    }
}
