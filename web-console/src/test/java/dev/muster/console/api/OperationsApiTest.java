package dev.muster.console.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.console.RunningConsole;
import java.io.IOException;
import java.util.List;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D6 health and metrics")
class OperationsApiTest {
    private final RunningConsole console = new RunningConsole();

    @AfterEach
    void stop() throws Exception {
        console.close();
    }

    @Test
    void aBotThatCanWorkSaysSo() throws IOException {
        assertEquals("{\"live\":true}", console.page("/health/live"));
        assertEquals("{\"ready\":true,\"reasons\":[]}", console.page("/health/ready"));
    }

    @Test
    void aBotThatCannotWorkSaysWhy() throws IOException {
        console.notReady = () -> List.of("The store cannot be written: the disk is full.");
        try (Response response = console.get("/health/ready")) {
            assertEquals(503, response.code());
            assertTrue(response.body().string().contains("the disk is full"));
        }
    }

    @Test
    void metricsAreInPrometheusFormat() throws IOException {
        try (Response response = console.get("/metrics")) {
            assertEquals("text/plain; version=0.0.4; charset=utf-8", response.header("Content-Type"));
            assertEquals("muster_incidents_open 1.0\n", response.body().string());
        }
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws IOException {
        for (String path : List.of("/", "/health/live", "/api/incidents", "/nothing-here", "/api/nothing-here")) {
            try (Response response = console.get(path)) {
                String policy = response.header("Content-Security-Policy");
                assertTrue(policy.contains("script-src 'self';") && policy.contains("frame-ancestors 'none'"), path);
                assertEquals("nosniff", response.header("X-Content-Type-Options"), path);
            }
        }
    }

    @Test
    void whatIsNotThereIsToldKindlyToPeopleAndPrograms() throws IOException {
        try (Response response = console.get("/nothing-here")) {
            assertEquals(404, response.code());
            assertTrue(response.body().string().contains("<h1>Nothing here</h1>"));
        }
        try (Response response = console.get("/api/nothing-here")) {
            assertEquals(404, response.code());
            assertTrue(response.body().string().startsWith("{\"ok\":false,\"error\":\"There is nothing"));
        }
    }
}
