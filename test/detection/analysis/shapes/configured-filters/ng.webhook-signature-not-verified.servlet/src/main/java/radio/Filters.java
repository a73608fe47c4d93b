package radio;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class Filters {
    @Bean
    public FilterRegistrationBean<SenderSignatureFilter> senders(SenderSignatureFilter filter) {
        FilterRegistrationBean<SenderSignatureFilter> bean = new FilterRegistrationBean<>(filter);
        bean.addUrlPatterns("/partners/*");
        return bean;
    }
}
