require 'sinatra'
require 'openssl'
require 'json'

SECRET = ENV['NEWS_WEBHOOK_SECRET'] || raise('NEWS_WEBHOOK_SECRET is not set')

post '/webhooks/news' do
  raw = request.body.read
  own = OpenSSL::HMAC.hexdigest('SHA256', SECRET, raw)
  halt 401 unless Rack::Utils.secure_compare(own, request.env['HTTP_X_NEWS_SIGNATURE'].to_s)
  Article.create(JSON.parse(raw))
  status 204
end
