import { Label, Radio, RadioGroup } from 'react-aria-components';
import { THEMES, useTheme } from '../preferences/theme';
import { useText } from '../text/text';

/** Light, dark, or as the machine says. */
export function ThemeSwitch() {
  const { frame } = useText();
  const [theme, choose] = useTheme();
  return (
    <RadioGroup
      className="segments"
      value={theme}
      onChange={(chosen) => choose(THEMES.find((known) => known === chosen) ?? 'auto')}
    >
      <Label>{frame.theme.label}</Label>
      <div className="segments-row">
        {THEMES.map((name) => (
          <Radio key={name} value={name} className="segment">
            {frame.theme[name]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
