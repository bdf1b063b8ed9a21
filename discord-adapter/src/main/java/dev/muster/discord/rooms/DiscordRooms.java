package dev.muster.discord.rooms;

import dev.muster.discord.text.DiscordText;
import dev.muster.discord.wire.DiscordCalls;
import dev.muster.discord.wire.DiscordErrors;
import dev.muster.discord.wire.Permissions;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.Category;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.managers.channel.concrete.TextChannelManager;
import net.dv8tion.jda.api.requests.restaction.ChannelAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Text channels as incidents' rooms. Opening one is a single call, for everybody is named in it. */
final class DiscordRooms {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordRooms.class);
    private static final int LONGEST_TOPIC = 1000;
    private static final Set<Permission> OF_THE_BOT = EnumSet.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_HISTORY,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.MANAGE_CHANNEL);

    private final DiscordCalls calls;
    private final Servers servers;
    private final DiscordPeople people;
    private final OwnRooms own;
    private final Rooms rooms;
    private final Categories categories;
    private final Absentees absentees;
    private final Map<String, Members> members = new ConcurrentHashMap<>();

    DiscordRooms(
            DiscordCalls calls,
            Servers servers,
            DiscordPeople people,
            OwnRooms own,
            Rooms rooms,
            Categories categories,
            Absentees absentees) {
        this.calls = calls;
        this.servers = servers;
        this.people = people;
        this.own = own;
        this.rooms = rooms;
        this.absentees = absentees;
        this.categories = categories;
    }

    /** Whom the bot brought into a room. What JDA knows of a room lags behind, and one change replaces all of it. */
    private record Members(Set<Long> ids, ReentrantLock turn) {
        Members() {
            this(ConcurrentHashMap.newKeySet(), new ReentrantLock());
        }
    }

    Place open(String key, String name, String title, boolean restricted, List<PersonId> invited) {
        // What was created before is found only while JDA knows the channels.
        calls.awaitSession();
        Guild guild = servers.home();
        List<Long> ids = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        find(invited, ids, absent);
        TextChannel channel =
                own.createdFor(key, name, guild).orElseGet(() -> create(guild, name, title, restricted, ids));
        membersOf(channel.getId()).ids().addAll(ids);
        if (!absent.isEmpty()) absentees.tell(channel.getId(), absent, key);
        return Place.room(channel.getId());
    }

    /** What the next room will need; and what people have to do for it, if the bot cannot. */
    Optional<String> prepare(Guild guild) {
        try {
            return categories.prepare(guild);
        } catch (ChatException e) {
            LOG.info("No category could be prepared: {} {}", e.getMessage(), e.remedy());
            return Optional.empty();
        }
    }

    private TextChannel create(Guild guild, String name, String title, boolean restricted, List<Long> ids) {
        try {
            return createIn(categories.forOpen(guild), guild, name, title, restricted, ids);
        } catch (ChatException e) {
            boolean freed = DiscordErrors.isFull(e)
                    && categories.makeRoom(guild, guild.getChannels().size());
            if (!freed) throw e;
            return createIn(categories.forOpen(guild), guild, name, title, restricted, ids);
        }
    }

    private TextChannel createIn(
            Category category, Guild guild, String name, String title, boolean restricted, List<Long> ids) {
        return calls.call("open a room", jda -> {
            ChannelAction<TextChannel> action = guild.createTextChannel(name, category)
                    .setTopic(DiscordText.fitting(DiscordText.plain(title), LONGEST_TOPIC))
                    .clearPermissionOverrides()
                    .addMemberPermissionOverride(jda.getSelfUser().getIdLong(), OF_THE_BOT, List.of());
            if (restricted) {
                action = action.addRolePermissionOverride(
                        guild.getPublicRole().getIdLong(), List.of(), List.of(Permission.VIEW_CHANNEL));
            }
            for (long id : ids) action = action.addMemberPermissionOverride(id, Permissions.OF_A_MEMBER, List.of());
            return action;
        });
    }

    private void find(List<PersonId> invited, List<Long> ids, List<String> absent) {
        for (PersonId person : invited) {
            people.idOf(person)
                    .ifPresentOrElse(id -> ids.add(Long.parseLong(id)), () -> absent.add(people.whyAbsent(person)));
        }
    }

    private Members membersOf(String channel) {
        return members.computeIfAbsent(channel, unused -> new Members());
    }

    void invite(Place place, List<PersonId> invited) {
        List<Long> ids = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        find(invited, ids, absent);
        if (!ids.isEmpty()) {
            if (place.thread().isPresent()) intoThread(place, ids);
            else intoRoom(place, ids);
        }
        if (!absent.isEmpty()) absentees.tell(place.room(), absent, place.room() + ":invite:" + invited.hashCode());
    }

    private void intoThread(Place place, List<Long> ids) {
        if (!(rooms.at(place) instanceof ThreadChannel thread)) return;
        for (long id : ids) calls.call("bring somebody into a thread", jda -> thread.addThreadMemberById(id));
    }

    private void intoRoom(Place place, List<Long> ids) {
        TextChannel channel = channel(place);
        Members known = membersOf(channel.getId());
        known.turn().lock();
        try {
            boolean allThere = !known.ids().addAll(ids);
            if (!allThere) calls.call("bring people into a room", jda -> letIn(channel.getManager(), known.ids()));
        } catch (ChatException e) {
            ids.forEach(known.ids()::remove);
            throw e;
        } finally {
            known.turn().unlock();
        }
    }

    private static TextChannelManager letIn(TextChannelManager manager, Set<Long> ids) {
        TextChannelManager changed = manager;
        for (long id : ids) changed = changed.putMemberPermissionOverride(id, Permissions.OF_A_MEMBER, List.of());
        return changed;
    }

    private TextChannel channel(Place place) {
        if (rooms.at(Place.room(place.room())) instanceof TextChannel channel) return channel;
        throw ChatException.lasting(
                place + " is no channel that people can be brought into",
                "Call them by other means.",
                new IllegalStateException("no text channel"));
    }

    /** False when somebody deleted the room. */
    boolean reopen(Place place, List<PersonId> invited) {
        TextChannel channel = calls.jda().getTextChannelById(place.room());
        if (channel == null) calls.awaitSession();
        if (channel == null) return false;
        List<Long> ids = new ArrayList<>();
        find(invited, ids, new ArrayList<>());
        Members known = membersOf(channel.getId());
        known.ids().addAll(ids);
        calls.call("open a closed room again", jda -> {
            long everyone = channel.getGuild().getPublicRole().getIdLong();
            boolean hidden = isHidden(channel);
            return letIn(
                    channel.getManager()
                            .setParent(categories.forOpen(channel.getGuild()))
                            .putRolePermissionOverride(
                                    everyone, List.of(), hidden ? List.of(Permission.VIEW_CHANNEL) : List.of()),
                    known.ids());
        });
        return true;
    }

    private static boolean isHidden(TextChannel channel) {
        return Optional.ofNullable(
                        channel.getPermissionOverride(channel.getGuild().getPublicRole()))
                .filter(override -> override.getDenied().contains(Permission.VIEW_CHANNEL))
                .isPresent();
    }

    /** Nobody writes there any more, and it stands among the closed ones. Discord has no archive of channels. */
    void archive(Place place) {
        if (place.thread().isPresent() || Rooms.isDirect(place.room())) return;
        TextChannel channel = calls.jda().getTextChannelById(place.room());
        if (channel == null) calls.awaitSession();
        if (channel == null) return;
        List<Permission> denied = isHidden(channel)
                ? List.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND)
                : List.of(Permission.MESSAGE_SEND);
        calls.call("close a room", jda -> {
            TextChannelManager changed = channel.getManager()
                    .setParent(categories.forClosed(channel.getGuild()))
                    .putRolePermissionOverride(
                            channel.getGuild().getPublicRole().getIdLong(), List.of(), denied);
            for (var override : channel.getMemberPermissionOverrides()) {
                boolean self = override.getIdLong() == jda.getSelfUser().getIdLong();
                if (!self) {
                    changed = changed.putMemberPermissionOverride(
                            override.getIdLong(),
                            List.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY),
                            List.of(Permission.MESSAGE_SEND));
                }
            }
            return changed;
        });
    }
}
