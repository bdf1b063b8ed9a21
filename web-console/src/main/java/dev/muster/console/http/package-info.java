/** What every page and call of the console goes through: who is asking, from where, how much, and how it is told no. */
@NullMarked
package dev.muster.console.http;

import org.jspecify.annotations.NullMarked;
