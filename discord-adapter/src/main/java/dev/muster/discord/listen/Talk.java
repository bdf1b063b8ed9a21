package dev.muster.discord.listen;

import dev.muster.commands.RoomDesk;
import dev.muster.commands.RoomMessage;
import dev.muster.discord.rooms.Rooms;
import dev.muster.discord.wire.DiscordCalls;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Outcome;
import dev.muster.timeline.Timeline;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** What is said in Discord, handed to the core's desk for rooms. Each message goes on record once, however often it is heard. */
public final class Talk {
    private static final String SOURCE = "discord";

    private final RoomDesk desk;
    private final Faces faces;
    private final DiscordCalls calls;
    private final Rooms rooms;
    private final Timeline timeline;
    private final String self;
    private final Pattern call;

    /** Handed to that desk; {@code self} is the bot's own account. */
    public Talk(RoomDesk desk, Faces faces, DiscordCalls calls, Timeline timeline, String self) {
        this.desk = desk;
        this.faces = faces;
        this.calls = calls;
        this.rooms = new Rooms(calls);
        this.timeline = timeline;
        this.self = self;
        call = Pattern.compile("<@!?" + self + ">\\s*[:,]?\\s*");
    }

    boolean isOwn(Heard heard) {
        return heard.author().getId().equals(self);
    }

    /** What follows when a message begins by calling the bot; empty when it does not. */
    Optional<String> command(Heard heard) {
        String said = heard.sent().strip();
        Matcher called = call.matcher(said);
        if (!called.lookingAt()) return Optional.empty();
        return Optional.of(faces.typed(said.substring(called.end())).strip());
    }

    String typed(Heard heard) {
        return faces.typed(heard.sent()).strip();
    }

    boolean isFollowed(Heard heard) {
        return faces.followedAt(heard.place()).isPresent();
    }

    PersonId authorOf(Heard heard) {
        return faces.person(heard.author());
    }

    /** Completes once it is on record, where an incident is followed; elsewhere talk is only talk. */
    CompletableFuture<Outcome> said(Heard heard) {
        return desk.said(new RoomMessage(
                heard.ref(),
                heard.place(),
                authorOf(heard),
                faces.typed(heard.sent()),
                heard.files(),
                heard.at(),
                SOURCE));
    }

    CompletableFuture<Outcome> edited(MessageRef message, String sent, PersonId by, Instant at) {
        return desk.edited(message, faces.typed(sent), by, at, SOURCE);
    }

    /** Discord does not say who took a message back; as a rule it is its author. */
    void deleted(MessageRef message, Instant at) {
        timeline.committed()
                .message(message)
                .ifPresent(known ->
                        desk.deleted(message, known.author(), at, SOURCE).join());
    }

    /** Puts that very message on the timeline; one that never reached the record is fetched and recorded first. */
    CompletableFuture<Outcome> promoted(MessageRef message, Place place, PersonId by, Promotion how, Instant at) {
        if (timeline.committed().message(message).isEmpty()) {
            fetch(message, place)
                    .filter(heard -> isFollowed(heard) && heard.isTalk() && !isOwn(heard))
                    .ifPresent(missed -> said(missed).join());
        }
        return desk.promoted(message, by, how, at, SOURCE);
    }

    private Optional<Heard> fetch(MessageRef message, Place place) {
        MessageChannel channel = rooms.at(place);
        return calls.ask("read a message", jda -> channel.retrieveMessageById(message.message()))
                .map(Heard::of);
    }
}
