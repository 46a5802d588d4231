package org.openhaven.api.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.openhaven.search.query.SearchUnavailableException;
import org.openhaven.search.request.InvalidRequestException;

import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Says which problem an exception is. Detail texts are ours: those of exceptions may hold
 * class names and values.
 */
final class Problems {

	private static final String RETRY_AFTER_SECONDS = "5";

	private Problems() {
	}

	/**
	 * What to tell about an exception.
	 * @param thrown from anywhere
	 * @return a problem; {@link ProblemType#INTERNAL_ERROR} for what nobody foresaw
	 */
	static Problem of(Throwable thrown) {
		return switch (thrown) {
			case ProblemException known -> known.problem();
			case InvalidRequestException invalid -> ofInvalid(invalid);
			case MaxUploadSizeExceededException ignored ->
				Problem.of(ProblemType.BODY_TOO_LARGE, "The upload is larger than this server takes.");
			case MultipartException ignored ->
				Problem.of(ProblemType.UNREADABLE_BODY, "The multipart body cannot be read.");
			case HttpMessageNotReadableException ignored ->
				Problem.of(ProblemType.UNREADABLE_BODY, "The body cannot be read.");
			case TypeMismatchException mismatch -> ofMismatch(mismatch);
			case InvalidParameterException ignored -> ofStatus(400);
			case RequestRejectedException ignored -> ofStatus(400);
			case ServletRequestBindingException ignored -> ofStatus(400);
			case AuthenticationException ignored -> ofStatus(401);
			case AccessDeniedException ignored -> ofStatus(403);
			case HttpRequestMethodNotSupportedException method -> ofMethod(method);
			case HttpMediaTypeNotSupportedException media -> ofMediaType(media);
			case SearchUnavailableException ignored -> ofStatus(503);
			case DataAccessResourceFailureException ignored -> ofStatus(503);
			case TransientDataAccessException ignored -> ofStatus(503);
			case CannotCreateTransactionException ignored -> ofStatus(503);
			case ErrorResponse response -> ofStatus(response.getStatusCode().value());
			default -> ofStatus(500);
		};
	}

	/**
	 * Headers that go with the answer, for example {@code Allow}.
	 * @param thrown from anywhere
	 * @return none for most
	 */
	static HttpHeaders headersOf(Throwable thrown) {
		HttpHeaders headers = new HttpHeaders();
		if (thrown instanceof ErrorResponse response) {
			headers.putAll(response.getHeaders());
		}
		if (of(thrown).type() == ProblemType.UNAVAILABLE) {
			headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		}
		return headers;
	}

	/**
	 * The problem for a status of which nothing else is known.
	 * @param status what another layer answered
	 */
	static Problem ofStatus(int status) {
		ProblemType type = ProblemType.ofStatus(status);
		int told = (status >= 400 && status <= 599) ? status : type.status();
		return new Problem(type, told, detailOf(type), Map.of());
	}

	private static Problem ofInvalid(InvalidRequestException invalid) {
		ProblemType type = switch (invalid.kind()) {
			case MALFORMED -> ProblemType.BAD_REQUEST;
			case UNKNOWN_PARAMETER -> ProblemType.UNKNOWN_PARAMETER;
			case REPEATED_PARAMETER -> ProblemType.REPEATED_PARAMETER;
			case INVALID_PARAMETER -> ProblemType.INVALID_PARAMETER;
			case CONFLICTING_PARAMETERS -> ProblemType.CONFLICTING_PARAMETERS;
		};
		if (invalid.parameter() == null) {
			return Problem.of(type, invalid.detail());
		}
		Problem problem = Problem.ofParameter(type, invalid.detail(), invalid.parameter(), invalid.given(),
				invalid.accepted());
		return invalid.alike().isEmpty() ? problem : problem.with("didYouMean", invalid.alike());
	}

	private static Problem ofMismatch(TypeMismatchException mismatch) {
		String parameter = mismatch.getPropertyName();
		if (parameter == null) {
			return ofStatus(400);
		}
		return Problem.ofParameter(ProblemType.INVALID_PARAMETER, "The value of this parameter cannot be read.",
				parameter, text(mismatch.getValue()), List.of());
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value == null) ? null : value.toString();
	}

	private static Problem ofMethod(HttpRequestMethodNotSupportedException exception) {
		String[] supported = Objects.requireNonNullElse(exception.getSupportedMethods(), new String[0]);
		return ofStatus(405).with("accepted", List.of(supported));
	}

	private static Problem ofMediaType(HttpMediaTypeNotSupportedException exception) {
		return ofStatus(415).with("accepted",
				exception.getSupportedMediaTypes().stream().map(Object::toString).toList());
	}

	private static String detailOf(ProblemType type) {
		return switch (type) {
			case BAD_REQUEST -> "The request is not well-formed HTTP or its address cannot be read.";
			case UNAUTHORIZED -> "This operation needs someone to be signed in.";
			case FORBIDDEN -> "This is not allowed.";
			case NOT_FOUND -> "There is nothing at this address. /v3/api-docs lists what there is.";
			case METHOD_NOT_ALLOWED -> "This address does not take this method.";
			case NOT_ACCEPTABLE -> "There is no representation of the kinds asked for.";
			case REQUEST_TIMEOUT -> "The request took too long to arrive.";
			case BODY_TOO_LARGE -> "The body is longer than this operation takes.";
			case URI_TOO_LONG -> "The address is longer than this server takes.";
			case UNSUPPORTED_MEDIA_TYPE -> "The body is not of a kind that this operation takes.";
			case HEADERS_TOO_LARGE -> "The address and headers together are longer than this server takes.";
			case TOO_MANY_REQUESTS -> "Too many requests in a short time. Try again later.";
			case NOT_IMPLEMENTED -> "No address of this server takes this method.";
			case UNAVAILABLE -> "A part of Haven is not there at the moment. Try again later.";
			case INTERNAL_ERROR -> "Something went wrong inside Haven. The correlation id finds it in the log.";
			default -> type.title() + ".";
		};
	}

}
