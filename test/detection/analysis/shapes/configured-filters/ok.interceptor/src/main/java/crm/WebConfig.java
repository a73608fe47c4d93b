package crm;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
public class WebConfig implements WebMvcConfigurer {
    private final WebhookTokenInterceptor senders;

    public WebConfig(WebhookTokenInterceptor senders) {
        this.senders = senders;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(senders).addPathPatterns("/webhooks/**");
    }
}
