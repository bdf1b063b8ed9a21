package dev.muster.slack.rooms;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import dev.muster.ports.ChatException;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Channels by name and by id. Slack's calls want ids; the configuration and people name channels. */
public final class ChannelNames {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelNames.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 10;

    private final SlackCalls calls;
    private final Map<String, String> byName = new ConcurrentHashMap<>();
    private final Map<String, String> byId = new ConcurrentHashMap<>();
    private final Map<String, Long> missing = new ConcurrentHashMap<>();

    /** Asked for when first needed. */
    public ChannelNames(SlackCalls calls) {
        this.calls = calls;
    }

    /** Whether there is a channel of that name; false as well when Slack does not tell just now. */
    public boolean knows(String name) {
        try {
            return idOf(name).isPresent();
        } catch (ChatException e) {
            LOG.info("Whether there is a channel {} is not known: {}", name, e.getMessage());
            return false;
        }
    }

    /** The id of that channel; with or without {@code #}. A name that was looked for in vain is not looked for again at once. */
    Optional<String> idOf(String name) {
        String bare = name.startsWith("#") ? name.substring(1) : name;
        Optional<String> known = Optional.ofNullable(byName.get(bare));
        long now = System.nanoTime();
        if (known.isPresent() || now < missing.getOrDefault(bare, now)) return known;
        load(bare);
        if (!byName.containsKey(bare)) missing.put(bare, now + AGAIN.toNanos());
        return Optional.ofNullable(byName.get(bare));
    }

    private void load(String wanted) {
        String cursor = "";
        for (int page = 0; page < MOST_PAGES && !byName.containsKey(wanted); page++) {
            String from = cursor;
            ConversationsListResponse answer = calls.call(
                    Urgency.TELLING,
                    "conversations.list",
                    client -> client.conversationsList(list -> list.types(
                                    List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                            .excludeArchived(true)
                            .limit(PAGE)
                            .cursor(from)));
            answer.getChannels().forEach(this::note);
            cursor = Optional.ofNullable(answer.getResponseMetadata())
                    .map(more -> more.getNextCursor())
                    .orElse("");
            if (cursor.isEmpty()) return;
        }
    }

    private void note(Conversation channel) {
        byName.put(channel.getName(), channel.getId());
        byId.put(channel.getId(), channel.getName());
    }

    /** Whether the channel of that id has one of those names. */
    public boolean isOneOf(String id, Set<String> names) {
        return names.stream().anyMatch(name -> knows(name) && id.equals(byName.get(name)));
    }

    /** The name of that channel, or its id where Slack does not tell. */
    public String nameOf(String id) {
        return byId.computeIfAbsent(id, this::ask);
    }

    private String ask(String id) {
        ConversationsInfoResponse answer = calls.ask(
                Urgency.ANSWER, "conversations.info", client -> client.conversationsInfo(info -> info.channel(id)));
        return answer.isOk() && answer.getChannel().getName() != null
                ? answer.getChannel().getName()
                : id;
    }
}
