package nl.wijkkroniek.web;

import java.time.Duration;
import java.util.Locale;
import nl.wijkkroniek.web.page.Frame;
import nl.wijkkroniek.web.page.Language;
import nl.wijkkroniek.web.page.NoSuchPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * The pages and what they need. Wants a {@code Histories}, a {@code MunicipalityTable} and a {@code Clock};
 * a {@link RunningImports} and {@link Outages} where there are.
 */
@Configuration
@ComponentScan
public class WebConfiguration implements WebMvcConfigurer {

  private static final String[] NOT_PAGES = {"/v1/**", "/assets/**", "/actuator/**"};
  private static final Duration FOR_GOOD = Duration.ofDays(365);

  private final Language language = new Language();
  private final ObjectProvider<RunningImports> imports;

  public WebConfiguration(ObjectProvider<RunningImports> imports) {
    this.imports = imports;
  }

  @Bean
  LocaleResolver localeResolver() {
    return language;
  }

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasenames("nl.wijkkroniek.web.messages", "nl.wijkkroniek.web.held", "nl.wijkkroniek.web.study");
    messages.setDefaultEncoding("UTF-8");
    // Where something is said before the reader's language is settled, one that is not spoken here is Dutch, and not a fault.
    messages.setDefaultLocale(Locale.of("nl"));
    return messages;
  }

  @Bean
  NoSuchPage noSuchPage() {
    return new NoSuchPage();
  }

  /** Lets templates name an asset plainly, and browsers ask for it by its content. */
  @Bean
  ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
    return new ResourceUrlEncodingFilter();
  }

  /** A page is sent when it is whole: what breaks while it is written is answered with a page that says so, not with half a page. */
  @Bean
  SmartInitializingSingleton wholePages(ThymeleafViewResolver views) {
    return () -> views.setProducePartialOutputWhileProcessing(false);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(language).excludePathPatterns(NOT_PAGES);
    registry.addInterceptor(new Frame.Around(() -> imports.stream().anyMatch(RunningImports::any))).excludePathPatterns(NOT_PAGES);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable())
        .resourceChain(true).addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }
}
