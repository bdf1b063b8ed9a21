// Slack's own SDK as an app of our fake Slack. What it hears it prints, a line each; SdkCheckTest reads them.
import bolt from "@slack/bolt";

const app = new bolt.App({
  token: process.env.SLACK_BOT_TOKEN,
  appToken: process.env.SLACK_APP_TOKEN,
  socketMode: true,
  logLevel: "error",
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
});
const say = (...words) => console.log(words.join(" "));

app.command("/swarm", async ({ command, ack, client, respond }) => {
  await ack({ response_type: "ephemeral", text: `heard ${command.text}` });
  const { channel } = await client.conversations.create({ name: "sdk-room" });
  await client.conversations.invite({ channel: channel.id, users: command.user_id });
  await client.conversations.setTopic({ channel: channel.id, topic: "a topic" });
  const card = await client.chat.postMessage({
    channel: channel.id,
    text: "a card",
    metadata: { event_type: "sdk", event_payload: { key: "one" } },
    blocks: [
      { type: "section", text: { type: "mrkdwn", text: "*A card*" } },
      { type: "actions", elements: [{ type: "button", action_id: "press", text: { type: "plain_text", text: "Press" } }] },
    ],
  });
  await client.pins.add({ channel: channel.id, timestamp: card.ts });
  await client.chat.update({ channel: channel.id, ts: card.ts, text: "a card, updated", blocks: card.message.blocks });
  const history = await client.conversations.history({ channel: channel.id, include_all_metadata: true });
  const { members } = await client.conversations.members({ channel: channel.id });
  const { user } = await client.users.lookupByEmail({ email: "ana@example.test" });
  await client.bookmarks.add({ channel_id: channel.id, title: "a link", type: "link", link: "https://example.test" });
  await respond({ response_type: "ephemeral", text: `key ${history.messages[0].metadata.event_payload.key}` });
  say("room", members.length, user.name, history.messages[0].text);
});

app.action("press", async ({ ack, body, client }) => {
  await ack();
  await client.views.open({
    trigger_id: body.trigger_id,
    view: {
      type: "modal",
      callback_id: "form",
      title: { type: "plain_text", text: "A form" },
      submit: { type: "plain_text", text: "Send" },
      blocks: [
        { type: "input", block_id: "what", label: { type: "plain_text", text: "What" },
          element: { type: "plain_text_input", action_id: "text" } },
        { type: "input", block_id: "which", optional: true, label: { type: "plain_text", text: "Which" },
          element: { type: "external_select", action_id: "choices", min_query_length: 0 } },
      ],
    },
  });
});

app.options("choices", async ({ ack, payload }) => {
  await ack({ options: [{ text: { type: "plain_text", text: `found ${payload.value}` }, value: "1" }] });
});

app.view("form", async ({ ack, view }) => {
  const what = view.state.values.what.text.value;
  if (what === "wrong") return ack({ response_action: "errors", errors: { what: "not like that" } });
  await ack();
  say("form", what);
});

app.message(async ({ message }) => say("message", message.text, message.thread_ts ? "in a thread" : ""));
app.event("app_mention", async ({ event }) => say("mention", event.text));
app.event("reaction_added", async ({ event }) => say("reaction", event.reaction));
app.event("pin_added", async ({ event }) => say("pin", event.user));
app.event("app_home_opened", async ({ event, client }) => {
  const blocks = [{ type: "section", text: { type: "mrkdwn", text: "home" } }];
  await client.views.publish({ user_id: event.user, view: { type: "home", blocks } });
  say("home", event.tab);
});
app.shortcut("add_to_timeline", async ({ ack, shortcut }) => {
  await ack();
  say("shortcut", shortcut.message.text);
});
app.error(async (problem) => say("error", problem.message));

await app.start();
say("ready");
