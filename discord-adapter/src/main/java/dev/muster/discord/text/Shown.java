package dev.muster.discord.text;

import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** A message as Discord takes it: words, a box below them, and rows of buttons. Nothing in it pings anybody. */
public record Shown(String text, List<Box> boxes, List<ActionRow> rows) {
    /** What is drawn in a box; {@code title} may be empty. */
    public record Box(String title, String text) {
        MessageEmbed drawn() {
            EmbedBuilder embed = new EmbedBuilder();
            if (!title.isEmpty()) embed.setTitle(title);
            if (!text.isEmpty()) embed.setDescription(text);
            return embed.build();
        }
    }

    public Shown {
        boxes = List.copyOf(boxes);
        rows = List.copyOf(rows);
    }

    private List<MessageEmbed> embeds() {
        return boxes.stream().map(Box::drawn).toList();
    }

    /** As a new message. */
    public MessageCreateData created() {
        return new MessageCreateBuilder()
                .setContent(text)
                .setEmbeds(embeds())
                .setComponents(rows)
                .setAllowedMentions(Set.of())
                .build();
    }

    /** In place of what a message says now. */
    public MessageEditData edited() {
        return new MessageEditBuilder()
                .setReplace(true)
                .setContent(text)
                .setEmbeds(embeds())
                .setComponents(rows)
                .setAllowedMentions(Set.of())
                .build();
    }
}
