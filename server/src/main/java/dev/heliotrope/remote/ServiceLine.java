package dev.heliotrope.remote;

import dev.heliotrope.flow.Errand.Inquiry;
import dev.heliotrope.flow.Errand.Method;
import dev.heliotrope.remote.ServiceWatch.Came;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The way to one service, with what is known of how it does. Blocks, so it belongs on virtual threads. */
final class ServiceLine {
    private final String name;
    private final RemoteService service;
    private final HttpClient http;
    private final Headers headers;
    private final CircuitBreaker breaker;
    private final Retry retry;
    private final Semaphore room;
    private final ServiceWatch watch;

    /** Worth another try. */
    private static final class Again extends IOException {
        private static final long serialVersionUID = 1;

        Again(String message) {
            super(message);
        }
    }

    ServiceLine(String name, RemoteService service, HttpClient http, Headers headers, ServiceWatch watch) {
        this.name = name;
        this.service = service;
        this.http = http;
        this.headers = headers;
        this.watch = watch;
        this.breaker = Fuse.of(name, service.breaker(), watch);
        this.retry = Retry.of(name, retry(service));
        this.room = new Semaphore(service.atOnce());
    }

    private static RetryConfig retry(RemoteService service) {
        return RetryConfig.custom()
                .maxAttempts(service.tries())
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(service.pause(), 2, RemoteService.JITTER))
                .retryExceptions(IOException.class)
                .ignoreExceptions(Headers.Missing.class)
                .build();
    }

    boolean isFor(RemoteService other) {
        return service.equals(other);
    }

    Answer ask(Inquiry inquiry) {
        long begun = System.nanoTime();
        Answer answer = answer(inquiry);
        watch.asked(name, came(answer), Duration.ofNanos(System.nanoTime() - begun));
        return answer;
    }

    private Came came(Answer answer) {
        return switch (answer) {
            case Answer.Found found -> Came.FOUND;
            case Answer.NotFound none -> Came.NOT_FOUND;
            case Answer.Failed failed -> failed.equals(leftAlone()) ? Came.LEFT_ALONE : Came.FAILED;
        };
    }

    private Answer.Failed leftAlone() {
        int failures = service.breaker().failures();
        return new Answer.Failed(
                "it has failed " + (failures == 1 ? "" : failures + " times in a row ") + "and is left alone");
    }

    private Answer answer(Inquiry inquiry) {
        Optional<URI> target = Target.of(service.address(), inquiry);
        if (target.isEmpty()) {
            return new Answer.Failed("a part of the path has no value that can be sent");
        }
        if (!room.tryAcquire()) {
            return new Answer.Failed("already " + service.atOnce() + " requests wait for it");
        }
        try {
            return tried(request(target.get(), inquiry));
        } catch (Headers.Missing missing) {
            return new Answer.Failed(String.valueOf(missing.getMessage()));
        } finally {
            room.release();
        }
    }

    private HttpRequest request(URI target, Inquiry inquiry) throws Headers.Missing {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target).timeout(service.limit()).header("Accept", "application/json");
        headers.addTo(request);
        for (Map.Entry<String, Object> header : inquiry.headers().entrySet()) {
            request.setHeader(header.getKey(), Headers.plain(header.getValue()));
        }
        if (inquiry.method() == Method.POST) {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JsonAnswer.write(inquiry.body())));
        }
        return request.build();
    }

    private Answer tried(HttpRequest request) {
        try {
            return Retry.decorateCheckedSupplier(
                            retry, CircuitBreaker.decorateCheckedSupplier(breaker, () -> once(request)))
                    .get();
        } catch (CallNotPermittedException open) {
            return leftAlone();
        } catch (IOException failure) {
            return new Answer.Failed(String.valueOf(failure.getMessage()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("the server stops");
        } catch (Throwable unexpected) {
            return new Answer.Failed(
                    "it cannot be asked: " + unexpected.getClass().getSimpleName());
        }
    }

    private Answer once(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = sent(request);
        int status = response.statusCode();
        if (status == 404 || status == 410) {
            return new Answer.NotFound();
        }
        if (status >= 500 || status == 408 || status == 429) {
            throw new Again("it answers with status " + status);
        }
        if (status / 100 != 2) {
            return new Answer.Failed(
                    status / 100 == 3
                            ? "it answers with a redirect, which is not followed"
                            : "it answers with status " + status);
        }
        return JsonAnswer.read(response.body())
                .<Answer>map(Answer.Found::new)
                .orElseGet(() -> new Answer.Failed("it answers with something that is no JSON"));
    }

    /** The client's own limit ends with the headers; a service that then sends a byte a minute must not hold the call. */
    private HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                request,
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), service.longestAnswer()));
        try {
            return answer.get(service.limit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new Again("no answer within " + service.limit().toMillis() + " ms");
        } catch (ExecutionException failed) {
            throw reason(failed);
        }
    }

    private Again reason(ExecutionException failed) {
        return switch (Objects.requireNonNullElse(failed.getCause(), failed)) {
            case java.net.http.HttpTimeoutException late ->
                new Again("no answer within " + service.limit().toMillis() + " ms");
            case java.net.ConnectException refused -> new Again("nobody answers at its address");
            default ->
                new Again("the connection broke, or the answer is longer than " + service.longestAnswer() + " bytes");
        };
    }
}
