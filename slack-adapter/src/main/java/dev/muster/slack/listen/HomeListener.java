package dev.muster.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatException;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.Urgency;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's home tab, drawn each time somebody opens it. */
public final class HomeListener {
    private static final Logger LOG = LoggerFactory.getLogger(HomeListener.class);
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);

    private final Faces faces;
    private final HomeTab tab;
    private final SlackCalls calls;

    /** Draws that tab. */
    public HomeListener(Faces faces, HomeTab tab, SlackCalls calls) {
        this.faces = faces;
        this.tab = tab;
        this.calls = calls;
    }

    /** Begins to listen. */
    public void register(App app) {
        app.event(AppHomeOpenedEvent.class, (event, context) -> {
            AppHomeOpenedEvent opened = event.getEvent();
            String hash = opened.getView() == null ? null : opened.getView().getHash();
            if ("home".equals(opened.getTab())) OWN_THREAD.execute(() -> draw(opened.getUser(), hash));
            return context.ack();
        });
    }

    private void draw(String account, @Nullable String hash) {
        try {
            PersonId person = faces.person(account);
            if (!publish(account, tab.of(person), hash)) publish(account, tab.of(person), null);
        } catch (ChatException e) {
            LOG.info("The home tab of {} could not be drawn: {} {}", account, e.getMessage(), e.remedy());
        }
    }

    /** False when somebody drew it in the meantime; then it is drawn over, for this is the newer one. */
    private boolean publish(String account, View view, @Nullable String hash) {
        SlackApiTextResponse answer = calls.ask(
                Urgency.ANSWER,
                "views.publish",
                client -> client.viewsPublish(
                        publish -> publish.userId(account).view(view).hash(hash)));
        return answer.isOk() || !"hash_conflict".equals(answer.getError());
    }
}
