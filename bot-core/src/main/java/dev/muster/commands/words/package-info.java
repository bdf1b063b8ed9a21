/**
 * A typed line taken apart, before anybody knows what command it is: words and quotes, options, references, people, amounts and
 * times. Nothing here knows a command.
 */
package dev.muster.commands.words;
