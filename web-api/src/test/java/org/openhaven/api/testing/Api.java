package org.openhaven.api.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the public interface as other people's programs do. */
public final class Api {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final HttpClient client = HttpClient.newHttpClient();

	private final int port;

	public Api(int port) {
		this.port = port;
	}

	/** Reads; the path is taken as it is. */
	public HttpResponse<String> get(String path, String... headers) {
		HttpRequest.Builder request = request(path);
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request.GET().build());
	}

	/** Sends JSON. */
	public HttpResponse<String> post(String path, String json) {
		return send(
				request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)).build());
	}

	/** Sends a form, as browsers do. */
	public HttpResponse<String> submit(String path, String form, String... headers) {
		HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request.POST(BodyPublishers.ofString(form)).build());
	}

	/** The JSON of a good answer. */
	public JsonNode json(String path) {
		HttpResponse<String> response = get(path);
		if (response.statusCode() != 200) {
			throw new AssertionError(path + " was answered with " + response.statusCode() + " " + response.body());
		}
		return MAPPER.readTree(response.body());
	}

	/** Reads JSON. */
	public static JsonNode json(HttpResponse<String> response) {
		return MAPPER.readTree(response.body());
	}

	/** Escapes a value. */
	public static String escaped(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path.replace("\\", "%5C")));
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The server did not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

}
