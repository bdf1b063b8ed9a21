package dev.muster.config.cli;

import dev.muster.config.reading.BrokenConfigurationException;
import dev.muster.config.replay.Replay;
import dev.muster.config.wiring.ConsoleUnavailableException;
import dev.muster.storage.StoreDamagedException;
import dev.muster.storage.StoreLockedException;
import dev.muster.storage.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What people see when a call fails: a sentence with what to do, never a stack trace; the log has the rest. */
public final class Failures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine call, ParseResult parsed) {
        if (isExpected(failure)) {
            call.getErr().println(failure.getMessage());
        } else {
            LOG.error("{} failed", call.getCommandName(), failure);
            call.getErr()
                    .println("Something went wrong that should not have: " + failure
                            + ". Nothing that was acknowledged is lost; please report it with the log above.");
        }
        return ExitCode.CANNOT_RUN;
    }

    private static boolean isExpected(Exception failure) {
        return failure instanceof CannotRunException
                || failure instanceof BrokenConfigurationException
                || failure instanceof StoreLockedException
                || failure instanceof StoreDamagedException
                || failure instanceof StoreUnavailableException
                || failure instanceof ConsoleUnavailableException
                || failure instanceof Replay.NotEmptyException;
    }
}
