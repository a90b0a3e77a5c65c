package streethub.integrations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import streethub.shared.Refusal;

/** Hands each controller method the {@link Body} it asks for. */
@Component
public class BodyReader implements HandlerMethodArgumentResolver {

    private static final MediaType ANY_JSON = MediaType.parseMediaType("application/*+json");

    private final StrictJson json;
    private final TransactionTemplate transaction;

    BodyReader(StrictJson json, PlatformTransactionManager transactions) {
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The bytes as a record, read as strictly as any body. */
    public <T> Body<T> read(byte[] bytes, Class<T> type) {
        T blank = json.blank(type);
        try {
            return new Body<>(json.read(bytes, type), blank, null, transaction);
        } catch (Refusal unreadable) {
            return new Body<>(blank, blank, unreadable, transaction);
        }
    }

    /** The JSON body of a request, at most a little more than what is ever read. */
    public static byte[] bytes(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        String contentType = request.getContentType();
        MediaType type = contentType == null ? null : MediaType.parseMediaType(contentType);
        if (type != null && !MediaType.APPLICATION_JSON.includes(type) && !ANY_JSON.includes(type)) {
            throw new HttpMediaTypeNotSupportedException(type, java.util.List.of(MediaType.APPLICATION_JSON));
        }
        return request.getInputStream().readNBytes(StrictJson.MAX_BYTES + 1);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException, HttpMediaTypeNotSupportedException {
        Class<?> type =
                ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve(Object.class);
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        return read(servletRequest == null ? new byte[0] : bytes(servletRequest), type);
    }
}
