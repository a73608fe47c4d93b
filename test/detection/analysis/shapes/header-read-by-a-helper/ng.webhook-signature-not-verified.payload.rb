require 'sinatra/base'

class Builds < Sinatra::Base
  post '/payload' do
    payload = JSON.parse(request.body.read)
    build_for(payload)&.run
  end

  def build_for(payload)
    Build.find_by(repository: payload['repository']['id'], event: event_name)
  end

  def event_name
    request.env['HTTP_X_GITHUB_EVENT']
  end
end
