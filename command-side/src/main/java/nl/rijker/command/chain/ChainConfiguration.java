package nl.rijker.command.chain;

import nl.rijker.command.root.PublicRootKey;
import nl.rijker.command.root.RootFile;
import nl.rijker.command.root.RootWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({ChainSettings.class, RootSecret.class})
class ChainConfiguration {
    @Bean
    RootFile rootFile(ChainSettings settings) {
        return new RootFile(settings.rootsFile());
    }

    @Bean
    RootWriter rootWriter(RootFile file, RootSecret secret) {
        return new RootWriter(file, secret.key());
    }

    @Bean
    PublicRootKey publicRootKey(RootSecret secret) {
        return secret.key().publicKey();
    }
}
