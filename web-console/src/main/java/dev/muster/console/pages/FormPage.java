package dev.muster.console.pages;

import dev.muster.commands.CommandLine.Filled;

/** A command's questions: in a dialog where there is script, else as a page. */
public record FormPage(
        Shell shell, CommandFormSource.Form form, Filled filled, String room, String back, String deliveryId) {}
