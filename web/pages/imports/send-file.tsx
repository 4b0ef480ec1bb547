import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { tryFile } from '../../api/import-queries';
import { takeOut } from '../../api/take-out';
import { Action } from '../../pieces/action';
import { useText } from '../../text/text';
import { Refusal } from './refusal';

const KINDS = ['.csv', '.ndjson', '.jsonl', 'text/csv'];

/** Sends a file to be tried, and goes to its report. */
export function SendFile() {
  const { send } = useText().imports;
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const trying = useMutation({
    mutationFn: tryFile,
    onSuccess: ({ links }) => navigate(links.desk),
  });
  const template = useMutation({ mutationFn: () => takeOut('/imports/template.csv') });
  const choose = (chosen: FileList | null): void => {
    setFile(chosen?.[0]);
    trying.reset();
  };
  return (
    <section className="send-file" aria-labelledby="send-file">
      <h2 id="send-file">{send.title}</h2>
      <p className="secondary">{send.hint}</p>
      <div className="send-file-steps">
        <FileTrigger acceptedFileTypes={KINDS} onSelect={choose}>
          <Action>{send.choose}</Action>
        </FileTrigger>
        <Action tone="main" isDisabled={!file || trying.isPending} onPress={() => file && trying.mutate(file)}>
          {trying.isPending ? send.trying : send.try}
        </Action>
        <Action tone="quiet" onPress={() => template.mutate()}>
          {send.template}
        </Action>
      </div>
      <p className="secondary" role="status">
        {file && send.chosen(send.size(file.size))}
      </p>
      <Refusal why={trying.error} retry={() => file && trying.mutate(file)} />
      <Refusal why={template.error} retry={() => template.mutate()} />
    </section>
  );
}
