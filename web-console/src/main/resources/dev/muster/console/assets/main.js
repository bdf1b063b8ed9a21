// Starts whatever the page has. Everything works without script as well, only less comfortably.
import { startComposers } from "./composer.js";
import { startSheets } from "./dialogs.js";
import { startFilters } from "./filters.js";
import { startLive } from "./live.js";
import { startMessages } from "./messages.js";
import { startQuietForms } from "./requests.js";
import { startReview } from "./review.js";
import { startUnread } from "./unread.js";

document.documentElement.classList.add("scripted");
startQuietForms();
startSheets();
startComposers();
startFilters();
startReview();
const unread = startUnread();
const messages = startMessages(unread);
startLive({ message: messages.take });
