/** What people see in the browser: models for the templates in {@code src/main/jte}, and the addresses that serve them. */
@NullMarked
package dev.muster.console.pages;

import org.jspecify.annotations.NullMarked;
