package nl.rijker.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

/** Pages speak Dutch, and English where the address says {@code lang=en}. */
@Configuration
class PageConfiguration {
    static final Locale DUTCH = Locale.of("nl");

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultLocale(DUTCH);
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AddressLocale();
    }

    private static final class AddressLocale extends AbstractLocaleResolver {
        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return "en".equals(request.getParameter("lang")) ? Locale.ENGLISH : DUTCH;
        }

        @Override
        public void setLocale(
                HttpServletRequest request,
                @Nullable HttpServletResponse response,
                @Nullable Locale locale) {
            throw new UnsupportedOperationException("the language stands in the address");
        }
    }
}
