package dev.muster.whole;

import dev.muster.config.Main;
import dev.muster.config.cli.Failures;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** One call of the command line in this process: its exit code and what it printed. */
record Called(int exit, String out, String err) {
    /** {@code ./muster ARGUMENTS}. */
    static Called muster(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new Main())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
        return new Called(exit, out.toString(), err.toString());
    }

    /** The same with those lines piped in. */
    static Called musterReading(String lines, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        try {
            return muster(arguments);
        } finally {
            System.setIn(before);
        }
    }

    /** Everything printed, for the message of a failed assertion. */
    String everything() {
        return "exit " + exit + "\n" + out + err;
    }
}
