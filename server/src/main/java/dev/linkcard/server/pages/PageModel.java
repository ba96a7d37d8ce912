package dev.linkcard.server.pages;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the name of the service, and its first letter. */
@ControllerAdvice
class PageModel {
  private final Service service;

  PageModel(Service service) {
    this.service = service;
  }

  @ModelAttribute
  void service(Model model) {
    model.addAttribute("serviceName", service.name());
    model.addAttribute("serviceInitial", service.initial());
  }
}
