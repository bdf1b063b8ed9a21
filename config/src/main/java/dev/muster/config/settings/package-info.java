/** What the machine that Muster runs on tells it: tokens, addresses, folders. Secrets come from the environment only. */
package dev.muster.config.settings;
