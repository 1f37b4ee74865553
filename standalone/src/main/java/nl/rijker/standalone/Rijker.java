package nl.rijker.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Rijker {
    static void main(String[] arguments) {
        SpringApplication.run(Rijker.class, arguments);
    }
}
