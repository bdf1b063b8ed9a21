/**
 * What chat platforms have in common on the way from a person to the desk and back: what a button stands for, the wait for an
 * answer, the order of what is heard, a card that is brought up to date.
 */
package dev.muster.commands.chat;
