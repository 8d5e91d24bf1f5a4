package nl.wijkkroniek.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** What answers at an address that no rule is about answers nobody: it is as if it were not there. */
@Component
class NothingUnruled implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws NoResourceFoundException {
    boolean asked = request.getDispatcherType() == DispatcherType.REQUEST;
    if (asked && request.getAttribute(Gate.UNRULED) != null && !(handler instanceof ResourceHttpRequestHandler)) {
      throw new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), request.getRequestURI());
    }
    return true;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }
}
