/** Stories at the wire, against a Discord of our own. */
package dev.muster.discord;
