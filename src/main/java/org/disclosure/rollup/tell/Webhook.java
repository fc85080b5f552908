package org.disclosure.rollup.tell;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.disclosure.rollup.tell.UndeliveredException.Reason;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The robot of a group chat (企业微信、钉钉). Its URL is a secret and in no message. */
@Component
class Webhook {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final WebhookSettings settings;
    private final JsonMapper json = JsonMapper.builder().build();

    Webhook(WebhookSettings settings) {
        this.settings = settings;
    }

    /** As both robots take it. */
    private record Message(String msgtype, Text text) {

        private record Text(String content) {}
    }

    boolean isOn() {
        return !settings.url().isEmpty();
    }

    void send(Letter letter) throws UndeliveredException {
        String text = settings.style().cut(letter.subject() + "\n\n" + letter.text());
        String body = json.writeValueAsString(new Message("text", new Message.Text(text)));
        HttpResponse<String> answer = post(HttpRequest.newBuilder(uri())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() != OK) {
            throw new UndeliveredException(Reason.ANSWER, "HTTP " + answer.statusCode());
        }
        requireTaken(answer.body());
    }

    private URI uri() throws UndeliveredException {
        try {
            URI uri = URI.create(settings.url().strip());
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // its message repeats the URL
        }
        throw new UndeliveredException(Reason.URL, "");
    }

    private HttpResponse<String> post(HttpRequest request) throws UndeliveredException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            // the request's own limit ends with the headers of the answer
            return answer.get(settings.seconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new UndeliveredException(Reason.SLOW, Integer.toString(settings.seconds()));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof IOException io ? io : e;
            throw new UndeliveredException(Reason.CONNECTION, cause.getClass().getSimpleName());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UndeliveredException(Reason.CONNECTION, e.getClass().getSimpleName());
        }
    }

    /** Robots say 200 to everything, and what they mean in the answer. */
    private void requireTaken(String answer) throws UndeliveredException {
        try {
            if (json.readTree(answer).path("errcode").asInt(0) == 0) {
                return;
            }
        } catch (JacksonException e) {
            // said below
        }
        throw new UndeliveredException(
                Reason.ANSWER, answer.strip().lines().findFirst().orElse(""));
    }
}
