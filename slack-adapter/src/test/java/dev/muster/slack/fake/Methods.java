package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Supplier;

/** Every method of the Web API that is served: checks the request, then does it. */
final class Methods {
    private static final Map<String, String> NEEDED = Map.ofEntries(
            Map.entry("conversations.create", "channels:manage"),
            Map.entry("conversations.invite", "channels:manage"),
            Map.entry("conversations.setTopic", "channels:manage"),
            Map.entry("conversations.archive", "channels:manage"),
            Map.entry("conversations.history", "channels:history"),
            Map.entry("conversations.replies", "channels:history"),
            Map.entry("conversations.join", "channels:join"),
            Map.entry("conversations.open", "im:write"),
            Map.entry("chat.postMessage", "chat:write"),
            Map.entry("chat.postEphemeral", "chat:write"),
            Map.entry("chat.update", "chat:write"),
            Map.entry("users.info", "users:read"),
            Map.entry("users.lookupByEmail", "users:read.email"),
            Map.entry("pins.add", "pins:write"),
            Map.entry("bookmarks.add", "bookmarks:write"),
            Map.entry("bookmarks.list", "bookmarks:read"));

    /** Too many calls of one method. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Workspace workspace;
    private final ConversationMethods conversations;
    private final ChatMethods chat;
    private final UserMethods users;
    private final ViewMethods views;
    private final ExtraMethods extra;
    private final ResponseUrls responseUrls;
    private final ArgumentCheck arguments;
    private final BlockCheck blocks;
    private final Violations violations;
    private final Limits limits;
    private final Tokens tokens;
    private final Supplier<String> socket;
    private final Set<String> scopes = new CopyOnWriteArraySet<>();

    Methods(
            Workspace workspace,
            Events events,
            Triggers triggers,
            ArgumentCheck arguments,
            BlockCheck blocks,
            Violations violations,
            Limits limits,
            Tokens tokens,
            Supplier<String> socket) {
        this.workspace = workspace;
        this.conversations = new ConversationMethods(workspace, events);
        this.chat = new ChatMethods(workspace, events);
        this.users = new UserMethods(workspace);
        this.views = new ViewMethods(workspace, triggers);
        this.extra = new ExtraMethods(workspace, events);
        this.responseUrls = new ResponseUrls(workspace, blocks, violations);
        this.arguments = arguments;
        this.blocks = blocks;
        this.violations = violations;
        this.limits = limits;
        this.tokens = tokens;
        this.socket = socket;
    }

    ResponseUrls responseUrls() {
        return responseUrls;
    }

    ViewMethods views() {
        return views;
    }

    Set<String> scopes() {
        return scopes;
    }

    ObjectNode answer(String method, Args args, String token, String base) {
        tokens.check(method, token);
        if (limits.check(method, args, System.nanoTime()) > 0) throw new TooMany();
        String needed = NEEDED.get(method);
        if (needed != null && !scopes.contains(needed)) {
            return Json.object()
                    .put("ok", false)
                    .put("error", "missing_scope")
                    .put("needed", needed)
                    .put("provided", String.join(",", scopes));
        }
        check(method, args);
        synchronized (workspace) {
            return dispatch(method, args, base);
        }
    }

    private void check(String method, Args args) {
        List<String> problems = new ArrayList<>(arguments.problems(method, args.values()));
        boolean message = method.startsWith("chat.");
        if (message) args.json("blocks").ifPresent(sent -> problems.addAll(blocks.message(sent)));
        if (method.startsWith("views.")) args.json("view").ifPresent(sent -> problems.addAll(blocks.view(sent)));
        if (message && args.find("blocks").isPresent() && args.find("text").isEmpty()) {
            problems.add(method + " should have text beside its blocks");
        }
        if (problems.isEmpty()) return;
        violations.addAll(method, problems);
        throw new SlackError(
                message || method.startsWith("views.") ? "invalid_blocks" : "invalid_arguments", problems.toString());
    }

    private ObjectNode dispatch(String method, Args args, String base) {
        int dot = method.lastIndexOf('.');
        String group = method.substring(0, Math.max(0, dot));
        String verb = method.substring(dot + 1);
        return switch (group) {
            case "conversations" -> conversations.answer(verb, args);
            case "chat" -> chat.answer(verb, args);
            case "users" -> users.answer(verb, args);
            case "views" -> views.answer(verb, args);
            case "auth" -> authTest();
            case "apps.connections" -> Answers.ok().put("url", socket.get());
            default -> extra.answer(method, args, base);
        };
    }

    private static ObjectNode authTest() {
        return Answers.ok()
                .put("url", "https://fake.slack.com/")
                .put("team", "Fake")
                .put("user", "muster")
                .put("team_id", Workspace.TEAM)
                .put("user_id", Workspace.BOT_USER)
                .put("bot_id", Workspace.BOT_ID)
                .put("is_enterprise_install", false);
    }

    void upload(String id, byte[] content) {
        synchronized (workspace) {
            Workspace.Upload known = workspace.files.get(id);
            workspace.files.put(id, new Workspace.Upload(id, known.name(), content, ""));
        }
    }
}
