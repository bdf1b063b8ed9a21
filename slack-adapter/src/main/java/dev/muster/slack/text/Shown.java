package dev.muster.slack.text;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/** A message as Slack takes it: blocks, and the text that notifications show and that stands alone where blocks cannot. */
public record Shown(String text, List<LayoutBlock> blocks) {
    public Shown {
        blocks = List.copyOf(blocks);
    }
}
