package streethub.integrations.web;

import static java.util.Map.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import streethub.shared.Refusal;
import streethub.shared.Texts;

/** Says of every exception which {@link Problem} it is, in the caller's language. */
@Component
class Problems {

    private static final Map<Refusal.Kind, HttpStatus> STATUS = Map.ofEntries(
            entry(Refusal.Kind.NOT_FOUND, HttpStatus.NOT_FOUND),
            entry(Refusal.Kind.FORBIDDEN, HttpStatus.FORBIDDEN),
            entry(Refusal.Kind.CONFLICT, HttpStatus.CONFLICT),
            entry(Refusal.Kind.INVALID, HttpStatus.BAD_REQUEST),
            entry(Refusal.Kind.AGAINST_BYLAW, HttpStatus.UNPROCESSABLE_CONTENT),
            entry(Refusal.Kind.UNAUTHENTICATED, HttpStatus.UNAUTHORIZED),
            entry(Refusal.Kind.TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE),
            entry(Refusal.Kind.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS),
            entry(Refusal.Kind.UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE));

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    Problem of(HttpServletRequest request, Refusal refusal) {
        return of(request, refusal, Map.of());
    }

    private Problem of(HttpServletRequest request, Refusal refusal, Map<String, Object> members) {
        HttpStatus status = STATUS.getOrDefault(refusal.kind(), HttpStatus.INTERNAL_SERVER_ERROR);
        return problem(request, status, texts.get(ApiLanguage.of(request), refusal), refusal.field(), members);
    }

    Problem of(HttpServletRequest request, Exception exception) {
        return switch (exception) {
            case Refusal refusal -> of(request, refusal);
            case TellingRefusal telling -> of(request, telling.refusal(), telling.members());
            case NoResourceFoundException unknown ->
                of(request, HttpStatus.NOT_FOUND, null, "api.route.unknown", request.getRequestURI());
            case HttpRequestMethodNotSupportedException method ->
                of(request, HttpStatus.METHOD_NOT_ALLOWED, null, "api.method.unknown", method.getMethod());
            case HttpMediaTypeNotSupportedException type ->
                of(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, null, "api.type.unknown", type.getContentType());
            case MissingServletRequestParameterException missing ->
                of(request, HttpStatus.BAD_REQUEST, missing.getParameterName(), "api.field.missing");
            case MissingServletRequestPartException missing ->
                of(request, HttpStatus.BAD_REQUEST, missing.getRequestPartName(), "api.field.missing");
            case MethodArgumentTypeMismatchException mismatch ->
                of(request, HttpStatus.BAD_REQUEST, mismatch.getName(), "api.field.malformed");
            case TypeMismatchException mismatch ->
                of(request, HttpStatus.BAD_REQUEST, mismatch.getPropertyName(), "api.field.malformed");
            case MaxUploadSizeExceededException tooLarge ->
                of(request, HttpStatus.CONTENT_TOO_LARGE, "photos", "api.upload.large");
            case MultipartException malformed -> of(request, HttpStatus.BAD_REQUEST, "body", "api.multipart.malformed");
            case ConcurrencyFailureException concurrent -> of(request, HttpStatus.CONFLICT, null, "api.concurrent");
            case DataAccessResourceFailureException gone -> unavailable(request);
            case CannotCreateTransactionException gone -> unavailable(request);
            case HttpMediaTypeNotAcceptableException unacceptable ->
                of(request, HttpStatus.NOT_ACCEPTABLE, null, "api.request.malformed");
            case ErrorResponse error when error.getStatusCode().is4xxClientError() -> malformed(request);
            default -> of(request, HttpStatus.INTERNAL_SERVER_ERROR, null, "api.failed");
        };
    }

    Problem malformed(HttpServletRequest request) {
        return of(request, HttpStatus.BAD_REQUEST, null, "api.request.malformed");
    }

    private Problem unavailable(HttpServletRequest request) {
        return of(request, HttpStatus.SERVICE_UNAVAILABLE, null, "api.unavailable");
    }

    private Problem of(
            HttpServletRequest request,
            HttpStatus status,
            @Nullable String field,
            String key,
            @Nullable Object... arguments) {
        return problem(request, status, texts.get(ApiLanguage.of(request), key, arguments), field, Map.of());
    }

    private Problem problem(
            HttpServletRequest request,
            HttpStatus status,
            String detail,
            @Nullable String field,
            Map<String, Object> members) {
        String name = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String title = texts.get(ApiLanguage.of(request), "api.title." + name);
        return new Problem("urn:streethub:problem:" + name, title, status.value(), detail, field, members);
    }
}
