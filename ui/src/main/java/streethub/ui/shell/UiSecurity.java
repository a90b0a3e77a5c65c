package streethub.ui.shell;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import streethub.identity.Accounts;
import streethub.shared.Refusal;
import streethub.ui.login.TypedName;

/** Who may open which page: everybody the residents' pages and what a view says is for all, the rest after a log-in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
class UiSecurity {

    private static final String POLICY_HEADER = "Content-Security-Policy";
    private static final String ANYWHERE = "form-action 'self'; frame-ancestors 'self'";

    /** Pages without a script. */
    private static final String STRICT =
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; " + ANYWHERE;

    /** Vaadin starts by a script in the page and runs what the server sends; everything comes from this server. */
    private static final String VAADIN = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "media-src 'self' blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; " + ANYWHERE;

    private static final String LOGIN = "/login";
    private static final String PASSWORD = "/password";
    private static final RequestMatcher PLAIN =
            new OrRequestMatcher(page("/"), page(LOGIN), page("/logout"), page("/error"));

    /** Where one may go with a one-time password. */
    private static final RequestMatcher CHOOSING =
            new OrRequestMatcher(page(PASSWORD), page("/logout"), page("/error"));

    private static final RequestMatcher WITHOUT_SCRIPT = new OrRequestMatcher(PLAIN, page(PASSWORD));

    /** Files of one's own that pages link to; Vaadin would let nobody read what is no page of its own. */
    private static final RequestMatcher OWN_FILES =
            new OrRequestMatcher(page("/my-bookings/*/booking.ics"), page("/cameras/*/live/**"));

    /** What browsers may keep. */
    private static final RequestMatcher FILES = new OrRequestMatcher(page("/VAADIN/**"), page("/assets/**"));

    @Bean
    @Order(30)
    SecurityFilterChain uiSecurityChain(
            HttpSecurity http,
            SessionSettings sessions,
            Accounts accounts,
            Clock clock,
            RequestUtil requests,
            ServletContext context,
            ObjectProvider<AbstractHandlerMethodMapping<?>> pages) {
        AfterLogin afterLogin = new AfterLogin(sessions.person());
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, afterLogin);
        VaadinSecurityConfigurer vaadin = VaadinSecurityConfigurer.vaadin();
        http.csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .ignoringRequestMatchers(requests::isFrameworkInternalRequest))
                .formLogin(form -> form.loginPage(LOGIN).failureHandler(refused()))
                .authorizeHttpRequests(
                        routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(PLAIN)
                                .permitAll()
                                .requestMatchers(OWN_FILES, page(PASSWORD))
                                .authenticated())
                .with(vaadin, it -> it.loginView(LOGIN)
                        .logoutSuccessHandler(loggedOut())
                        // Vaadin would take log-ins without a token, which its own form cannot send; ours does.
                        .enableCsrfConfiguration(false))
                .headers(headers -> headers.addHeaderWriter(policy(WITHOUT_SCRIPT, STRICT))
                        .addHeaderWriter(policy(new NegatedRequestMatcher(WITHOUT_SCRIPT), VAADIN))
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(FILES), new CacheControlHeadersWriter()))
                        .withObjectPostProcessor(atOnce())
                        .frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new IdleSessions(clock), SecurityContextHolderFilter.class)
                .addFilterAfter(
                        new StandingSessions(accounts, FILES, CHOOSING, PASSWORD), SecurityContextHolderFilter.class);
        http.addFilterBefore(
                new UnknownPages(context, pages.orderedStream().toList(), new OrRequestMatcher(PLAIN, open(vaadin))),
                AuthorizationFilter.class);
        return http.build();
    }

    /** In a cookie, so that a page left open over night can still be sent off. */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("streethub-form");
        tokens.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Lax"));
        return tokens;
    }

    private static AuthenticationFailureHandler refused() {
        return (request, response, exception) -> {
            TypedName.keep(
                    request.getParameter(UsernamePasswordAuthenticationFilter.SPRING_SECURITY_FORM_USERNAME_KEY),
                    response);
            response.sendRedirect(LOGIN + "?" + why(exception));
        };
    }

    private static String why(AuthenticationException exception) {
        if (exception instanceof LoginRefused refused) {
            Refusal refusal = refused.refusal();
            Duration wait = refusal.retryAfter();
            if (wait != null) {
                return "wait=" + wait.plusMillis(999).toSeconds();
            }
        }
        return "failed=true";
    }

    private static LogoutSuccessHandler loggedOut() {
        SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl("/");
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }

    /** Vaadin's pages are forwarded to, and the container sends them off before a header could follow. */
    private static ObjectPostProcessor<HeaderWriterFilter> atOnce() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static RequestMatcher open(VaadinSecurityConfigurer vaadin) {
        return vaadin.defaultPermitMatcher();
    }

    private static DelegatingRequestMatcherHeaderWriter policy(RequestMatcher pages, String policy) {
        return new DelegatingRequestMatcherHeaderWriter(pages, new StaticHeadersWriter(POLICY_HEADER, policy));
    }

    private static RequestMatcher page(String path) {
        return PathPatternRequestMatcher.pathPattern(path);
    }
}
