package dev.linkcard.server.pages;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page for those who come without a client. */
@Controller
class PlainPages {
  @GetMapping("/")
  String home(Principal person, Model model) {
    model.addAttribute("account", person.getName());
    return "home";
  }
}
