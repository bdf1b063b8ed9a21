package dev.muster.slack.rooms;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsCreateResponse;
import com.slack.api.methods.response.conversations.ConversationsInviteResponse;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatException;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.SlackErrors;
import dev.muster.slack.wire.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Channels as incidents' rooms. Opening one is a call that creates it and a call that brings in everybody, and nothing else
 * before them.
 */
final class SlackRooms {
    private static final int MOST_INVITED = 100;
    private static final int MOST_NAMES = 20;
    private static final Set<String> THERE_ALREADY = Set.of("already_in_channel", "cant_invite_self");

    private final SlackCalls calls;
    private final SlackPeople people;
    private final OwnRooms own;
    private final Absentees absentees;

    SlackRooms(SlackCalls calls, SlackPeople people, OwnRooms own, Absentees absentees) {
        this.calls = calls;
        this.people = people;
        this.own = own;
        this.absentees = absentees;
    }

    Place open(String key, String name, boolean restricted, List<PersonId> invited) {
        String channel = create(key, name, restricted);
        own.entered(channel);
        bringIn(channel, invited, key);
        return Place.room(channel);
    }

    /** A name that something else has, be it archived, is taken with a number behind it. */
    private String create(String key, String name, boolean restricted) {
        for (int number = 1; number <= MOST_NAMES; number++) {
            String wanted = number == 1 ? name : name + "-" + number;
            ConversationsCreateResponse answer = calls.ask(
                    Urgency.ROOM,
                    "conversations.create",
                    client -> client.conversationsCreate(
                            create -> create.name(wanted).isPrivate(restricted)));
            if (answer.isOk()) return answer.getChannel().getId();
            if (!"name_taken".equals(answer.getError())) throw SlackErrors.refused("conversations.create", answer);
            Optional<String> ours = own.createdFor(key, wanted);
            if (ours.isPresent()) return ours.get();
        }
        throw ChatException.lasting(
                "Every name like " + name + " is taken in Slack",
                "Rename some of those channels; meanwhile commands work anywhere with the incident in front.",
                new IllegalStateException("name_taken"));
    }

    void invite(Place place, List<PersonId> invited) {
        bringIn(place.room(), invited, place.room() + ":invite:" + invited.hashCode());
    }

    private void bringIn(String channel, List<PersonId> invited, String key) {
        List<String> ids = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (PersonId person : invited) {
            people.idOf(person).ifPresentOrElse(ids::add, () -> absent.add(people.whyAbsent(person)));
        }
        for (int from = 0; from < ids.size(); from += MOST_INVITED) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + MOST_INVITED));
            ConversationsInviteResponse answer = within(
                    channel,
                    () -> calls.ask(
                            Urgency.ROOM,
                            "conversations.invite",
                            client -> client.conversationsInvite(invite ->
                                    invite.channel(channel).users(some).force(true))));
            absent.addAll(whoCouldNot(answer));
        }
        if (!absent.isEmpty()) absentees.tell(channel, absent, key);
    }

    /** Slack brings in whom it can and lists the others; when it could bring in nobody, it calls that an error. */
    private List<String> whoCouldNot(ConversationsInviteResponse answer) {
        List<ConversationsInviteResponse.Error> errors =
                Optional.ofNullable(answer.getErrors()).orElse(List.of());
        boolean fine = answer.isOk() || THERE_ALREADY.contains(String.valueOf(answer.getError()));
        if (!fine && errors.isEmpty()) throw SlackErrors.refused("conversations.invite", answer);
        return errors.stream()
                .filter(error -> error.getUser() != null && !THERE_ALREADY.contains(error.getError()))
                .map(error -> people.personOf(error.getUser()) + " (" + reason(error.getError()) + ")")
                .toList();
    }

    private static String reason(String code) {
        return switch (code) {
            case "user_is_restricted" -> "a guest: somebody in this room can invite them by hand";
            case "user_not_found" -> "the account is deactivated or gone";
            case "ura_max_channels" -> "a guest who is in as many channels as allowed";
            default -> "Slack says " + code;
        };
    }

    /** Does something in a channel; where the bot is not in it or it was archived by hand, that is mended once. */
    <T extends SlackApiTextResponse> T within(String channel, Supplier<T> deed) {
        T answer = deed.get();
        if (answer.isOk() || answer.getError() == null) return answer;
        boolean mended = switch (answer.getError()) {
            case "not_in_channel" -> join(channel);
            case "is_archived" -> unarchive(channel);
            default -> false;
        };
        return mended ? deed.get() : answer;
    }

    boolean join(String channel) {
        return calls.ask(
                        Urgency.ROOM,
                        "conversations.join",
                        client -> client.conversationsJoin(join -> join.channel(channel)))
                .isOk();
    }

    private boolean unarchive(String channel) {
        SlackApiTextResponse answer = calls.ask(
                Urgency.ROOM,
                "conversations.unarchive",
                client -> client.conversationsUnarchive(open -> open.channel(channel)));
        return answer.isOk() || "not_archived".equals(answer.getError());
    }

    /** False when Slack does not give the room back: an app that archived a channel has left it by that. */
    boolean reopen(Place place, List<PersonId> invited) {
        if (!unarchive(place.room())) return false;
        try {
            invite(place, invited);
            return true;
        } catch (ChatException e) {
            if (e.isWorthRetrying()) throw e;
            return false;
        }
    }

    void archive(Place place) {
        if (place.thread().isPresent()) return;
        SlackApiTextResponse answer = calls.ask(
                Urgency.TELLING,
                "conversations.archive",
                client -> client.conversationsArchive(archive -> archive.channel(place.room())));
        boolean done = answer.isOk() || "already_archived".equals(answer.getError());
        if (!done) throw SlackErrors.refused("conversations.archive", answer);
    }
}
