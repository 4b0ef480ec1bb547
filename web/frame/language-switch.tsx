import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useLanguage } from '../preferences/language';
import { LANGUAGE_NAMES, LANGUAGES } from '../text/spoken';
import { useText } from '../text/text';

/** The desk in another language, at once. Each is written as its own speakers write it, whatever is on now. */
export function LanguageSwitch() {
  const { frame } = useText();
  const [language, choose] = useLanguage();
  return (
    <RadioGroup
      className="segments"
      value={language}
      onChange={(chosen) => choose(LANGUAGES.find((known) => known === chosen) ?? language)}
    >
      <Label>{frame.language.label}</Label>
      <div className="segments-row">
        {LANGUAGES.map((known) => (
          <Radio key={known} value={known} className="segment" lang={known}>
            {LANGUAGE_NAMES[known]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
