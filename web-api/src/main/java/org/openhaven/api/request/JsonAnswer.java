package org.openhaven.api.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers made of bytes that are JSON already. */
public final class JsonAnswer {

	/** JSON is always UTF-8; the charset is told because some clients guess. */
	public static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);

	private JsonAnswer() {
	}

	/**
	 * An answer to a search: nobody keeps it, no engine lists it.
	 * @param json UTF-8
	 * @return the answer
	 */
	public static ResponseEntity<byte[]> unkept(byte[] json) {
		return unkept(json, JSON);
	}

	/**
	 * As {@link #unkept(byte[])}, for a kind of JSON.
	 * @param json UTF-8
	 * @param type its media type
	 * @return the answer
	 */
	public static ResponseEntity<byte[]> unkept(byte[] json, MediaType type) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
			.header("X-Robots-Tag", "noindex")
			.body(json);
	}

	/**
	 * An answer that may be kept and asked for again with its tag.
	 * @param request for {@code If-None-Match}
	 * @param json UTF-8
	 * @param tag from {@link #tagOf} or {@link #weakTagOf}
	 * @param cacheControl who may keep it, how long
	 * @return the answer, or 304 without a body
	 */
	public static ResponseEntity<byte[]> tagged(HttpServletRequest request, byte[] json, String tag,
			String cacheControl) {
		boolean known = isAnyKnown(request) || new ServletWebRequest(request).checkNotModified(tag);
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
			.eTag(tag)
			.header(HttpHeaders.CACHE_CONTROL, cacheControl)
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		return known ? answer.build() : answer.contentType(JSON).body(json);
	}

	/**
	 * Whether the client has some answer and takes that for good enough (RFC 9110,
	 * 13.1.2); Spring asks that of writes only.
	 */
	private static boolean isAnyKnown(HttpServletRequest request) {
		String tags = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		return tags != null && tags.strip().equals("*");
	}

	/**
	 * A tag of the content itself, strong: the server does not compress what has one.
	 * @param json UTF-8
	 * @return 32 hexadecimal digits in quotes
	 */
	public static String tagOf(byte[] json) {
		return '"' + hash(json) + '"';
	}

	/**
	 * A tag of the content that says nothing about its bytes, which may be compressed.
	 * @param json UTF-8
	 * @return 32 hexadecimal digits in quotes, after {@code W/}
	 */
	public static String weakTagOf(byte[] json) {
		return "W/" + tagOf(json);
	}

	private static String hash(byte[] json) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json), 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
