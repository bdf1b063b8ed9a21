package dev.muster.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.muster.slack.rooms.SlackPeople;

/** Accounts that come, change and go; and the app's own end. */
public final class AccountListener {
    private final SlackPeople people;
    private final Runnable removed;

    /** {@code removed} is run when the app is taken out of the workspace. */
    public AccountListener(SlackPeople people, Runnable removed) {
        this.people = people;
        this.removed = removed;
    }

    /** Begins to listen. */
    public void register(App app) {
        app.event(UserChangeEvent.class, (event, context) -> {
            people.changed(event.getEvent().getUser());
            return context.ack();
        });
        app.event(TeamJoinEvent.class, (event, context) -> {
            people.changed(event.getEvent().getUser());
            return context.ack();
        });
        app.event(TokensRevokedEvent.class, (event, context) -> {
            removed.run();
            return context.ack();
        });
        app.event(AppUninstalledEvent.class, (event, context) -> {
            removed.run();
            return context.ack();
        });
    }
}
