package dev.muster.domain.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("B1 ask: a question in another language is told from one in English")
class EnglishTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wie kann ich mein Passwort ändern?",
                "Comment je change mon mot de passe ?",
                "¿Cómo cambio mi contraseña?",
                "Como mudo a minha senha?",
                "как сменить пароль",
                "パスワードを忘れた",
                "كيف أغير كلمة المرور"
            })
    void anotherLanguageIsSeen(String text) {
        assertTrue(English.isEvidentlyNot(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how do I reset my password?",
                "vpn broken",
                "no comment",
                "El Capitan update fails",
                "das keyboard, le creuset: where is the coffee",
                "12345 ??",
                "",
                "the error says Das Gerät ist nicht bereit"
            })
    void inDoubtItIsEnglish(String text) {
        assertFalse(English.isEvidentlyNot(text), text);
    }
}
