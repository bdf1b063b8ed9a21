package dev.muster.console.pages;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reactions by name, as they are drawn. A name that is not here is shown as {@code :name:}. */
public final class Emoji {
    private static final Map<String, String> DRAWN = new LinkedHashMap<>();

    static {
        DRAWN.put("pushpin", "📌");
        DRAWN.put("eyes", "👀");
        DRAWN.put("+1", "👍");
        DRAWN.put("white_check_mark", "✅");
        DRAWN.put("pray", "🙏");
        DRAWN.put("tada", "🎉");
        DRAWN.put("thinking_face", "🤔");
        DRAWN.put("heart", "❤️");
        DRAWN.put("pinned", "📍");
        DRAWN.put("-1", "👎");
        DRAWN.put("fire", "🔥");
        DRAWN.put("rocket", "🚀");
    }

    private Emoji() {}

    /** Those that the message menu offers besides the pushpin. */
    public static Map<String, String> offered() {
        Map<String, String> offered = new LinkedHashMap<>();
        DRAWN.keySet().stream().skip(1).limit(5).forEach(name -> offered.put(name, drawn(name)));
        return offered;
    }

    /** The picture, or the name between colons. */
    public static String drawn(String name) {
        return DRAWN.getOrDefault(name, ":" + name + ":");
    }
}
