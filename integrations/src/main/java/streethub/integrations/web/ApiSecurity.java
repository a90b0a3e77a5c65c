package streethub.integrations.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import streethub.identity.Role;
import streethub.identity.Tokens;

/**
 * Who may call the API: whoever shows a token, and strangers where the service lets them. No session and no cookie
 * counts here, which is why there is nothing to forge and no CSRF token. How the hub is, everybody may ask; the rest of
 * the actuator is for administrators.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain apiSecurityChain(HttpSecurity http, Tokens tokens, ProblemAnswers answers) {
        return http.securityMatcher("/api/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(routes -> routes.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .hasRole(Role.ADMIN.name())
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, stranger) -> answers.refuse(request, response))
                        .accessDeniedHandler((request, response, denied) -> answers.refuse(request, response)))
                .addFilterBefore(new BearerTokenFilter(tokens, answers), AnonymousAuthenticationFilter.class)
                .build();
    }

    /** A malformed address is answered like any other bad request. */
    @Bean
    RequestRejectedHandler malformedAddresses(Problems problems, ProblemAnswers answers) {
        return (request, response, rejected) -> {
            if (ApiPath.holds(request)) {
                answers.write(request, response, problems.malformed(request));
            } else {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        };
    }
}
